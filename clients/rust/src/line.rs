//! The connection of a watch: one stream at a time, given up when it is silent.

use crate::client::Channels;
use crate::error::Error;
use crate::layer::Layered;
use crate::streams::WatchMessage;
use crate::v1::WatchOptions;
use futures_core::Stream;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{ready, Context, Poll};
use std::time::Duration;
use tokio::time::{sleep, Instant, Sleep};
use tonic::{Response, Status, Streaming};

/// To connect and to hear the first word takes a moment, however often the stream is to speak later.
const OPENING: Duration = Duration::from_secs(5);

pub(crate) type Opening<M> = Pin<Box<dyn Future<Output = Result<Response<Streaming<M>>, Status>> + Send>>;
pub(crate) type Call<M> = Box<dyn Fn(Layered, WatchOptions) -> Opening<M> + Send + Sync>;

enum State<M> {
    Closed,
    Opening(Opening<M>),
    Open(Box<Streaming<M>>),
}

/// Opens the stream, and reads from it with an ear on silence.
pub(crate) struct Line<M> {
    call: Call<M>,
    channels: Arc<Channels>,
    own_channel: Option<Layered>,
    patience: Duration,
    state: State<M>,
    heard: bool,
    /// Runs while somebody waits for a message.
    silence: Pin<Box<Sleep>>,
    waits: bool,
}

impl<M: WatchMessage> Line<M> {
    /// `patience` is how long the stream may be silent.
    pub(crate) fn new(call: Call<M>, channels: Arc<Channels>, patience: Duration) -> Self {
        Self {
            call,
            channels,
            own_channel: None,
            patience,
            state: State::Closed,
            heard: false,
            silence: Box::pin(sleep(patience)),
            waits: false,
        }
    }

    pub(crate) fn is_open(&self) -> bool {
        !matches!(self.state, State::Closed)
    }

    /// Begin a stream.
    pub(crate) fn open(&mut self, options: WatchOptions) {
        let channel = self.own_channel.clone().unwrap_or_else(|| self.channels.shared());
        self.state = State::Opening((self.call)(channel, options));
        self.heard = false;
        self.waits = false;
    }

    /// The next message, or None when the server ended the stream well. Without one the stream is dropped. Silence is
    /// UNAVAILABLE.
    pub(crate) fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<M>, Error>> {
        let patience = if self.heard { self.patience } else { self.patience.max(OPENING) };
        if !self.waits {
            self.waits = true;
            self.silence.as_mut().reset(Instant::now() + patience);
        }
        let answer = match self.poll_stream(context) {
            Poll::Ready(answer) => answer,
            Poll::Pending => {
                ready!(self.silence.as_mut().poll(context));
                // What made a connection silent told neither side: another stream on it would be as silent.
                self.own_channel = Some(self.channels.fresh());
                Err(Error::unavailable(format!("the server sent nothing for {patience:?}")))
            }
        };
        self.waits = false;
        self.heard = true;
        if !matches!(answer, Ok(Some(_))) {
            self.drop_stream();
        }
        Poll::Ready(answer)
    }

    /// Let go of the stream.
    pub(crate) fn drop_stream(&mut self) {
        self.state = State::Closed;
    }

    fn poll_stream(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<M>, Error>> {
        loop {
            match &mut self.state {
                State::Closed => return Poll::Ready(Err(Error::unavailable("no stream is open"))),
                State::Opening(opening) => match ready!(opening.as_mut().poll(context)) {
                    Ok(response) => self.state = State::Open(Box::new(response.into_inner())),
                    Err(status) => return Poll::Ready(Err(status.into())),
                },
                State::Open(stream) => {
                    let message = ready!(Pin::new(stream.as_mut()).poll_next(context));
                    return Poll::Ready(message.transpose().map_err(Error::from));
                }
            }
        }
    }
}
