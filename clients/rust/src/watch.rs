//! Watches: streams of what happens that go on across everything that can break a stream.

use crate::backoff::Backoff;
use crate::client::Channels;
use crate::error::Error;
use crate::line::{Call, Line};
use crate::position::{ItemOf, Position};
use crate::streams::{Said, WatchMessage};
use crate::v1::ClosingReason;
use futures_core::Stream;
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{ready, Context, Poll};
use std::time::Duration;
use tokio::time::{sleep, Instant, Sleep};
use tonic::Code;

const PROGRESS: Duration = Duration::from_secs(15);

/// How a watch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchState {
    /// There was no stream yet.
    Connecting,
    /// The stream is open.
    Live,
    /// The stream broke, and another is being opened that goes on where it left off.
    Reconnecting,
}

type OnState = Box<dyn FnMut(WatchState, Option<&Error>) + Send>;

/// Where a watch starts, and how it goes on.
pub struct WatchSettings {
    snapshot: bool,
    resume_token: String,
    relist: bool,
    progress_interval: Duration,
    on_state: Option<OnState>,
}

impl WatchSettings {
    /// Start with what happens from now on.
    pub fn now() -> Self {
        Self {
            snapshot: false,
            resume_token: String::new(),
            relist: false,
            progress_interval: PROGRESS,
            on_state: None,
        }
    }

    /// Start with a Snapshot, which what happens from then on follows.
    pub fn snapshot() -> Self {
        Self { snapshot: true, ..Self::now() }
    }

    /// Start after the place of a token, from a watch or a list. An empty one is the same as now.
    pub fn resume(token: impl Into<String>) -> Self {
        Self { resume_token: token.into(), ..Self::now() }
    }

    /// When what follows the place is no longer kept, go on with a Snapshot whose `expired` is true, where a watch
    /// otherwise ends with an error whose `is_resume_token_expired` is true. Watches of all events have no Snapshot, and
    /// end.
    pub fn relist_when_expired(mut self) -> Self {
        self.relist = true;
        self
    }

    /// After how long the server speaks even if nothing happened: 0.1 to 3,600 seconds, 15 unless given. A stream that is
    /// silent for twice as long is given up for another.
    pub fn progress_interval(mut self, interval: Duration) -> Self {
        self.progress_interval = interval;
        self
    }

    /// Tell each new state, with what ended the stream before.
    pub fn on_state(mut self, tell: impl FnMut(WatchState, Option<&Error>) + Send + 'static) -> Self {
        self.on_state = Some(Box::new(tell));
        self
    }

    /// The same for a stream that has no snapshots.
    pub(crate) fn without_snapshot(mut self) -> Self {
        self.snapshot = false;
        self.relist = false;
        self
    }
}

/// The items of a stream, each once and in order, across disconnects, restarts and replicas.
///
/// A [`Stream`], which [`Watch::next`] reads too. Until the first stream is open it fails when a call would; later it
/// reconnects for as long as it takes. An error that waiting does not mend is its last item. Dropping a wait for the next
/// item loses nothing, and dropping the watch closes the stream.
pub struct Watch<M: WatchMessage> {
    line: Line<M>,
    position: Position<M>,
    ends: bool,
    relist: bool,
    progress_interval: Duration,
    timeout: Duration,
    on_state: Option<OnState>,
    state: WatchState,
    give_up_at: Option<Instant>,
    backoff: Backoff,
    pause: Pin<Box<Sleep>>,
    last: Option<Error>,
    closed: bool,
}

impl<M: WatchMessage> Watch<M> {
    pub(crate) fn new(
        call: Call<M>,
        channels: Arc<Channels>,
        settings: WatchSettings,
        ends: bool,
        timeout: Duration,
    ) -> Self {
        Self {
            line: Line::new(call, channels, 2 * settings.progress_interval),
            position: Position::new(settings.resume_token, settings.snapshot),
            ends,
            relist: settings.relist,
            progress_interval: settings.progress_interval,
            timeout,
            on_state: settings.on_state,
            state: WatchState::Connecting,
            give_up_at: None,
            backoff: Backoff::new(),
            pause: Box::pin(sleep(Duration::ZERO)),
            last: None,
            closed: false,
        }
    }

    /// The next item; None when the watch has ended.
    pub async fn next(&mut self) -> Option<Result<ItemOf<M>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Where to resume after the item that was handed out last; empty before there is such a place.
    ///
    /// Store it when the item has been dealt with: a later watch that is given it goes on with the event after. Among the
    /// events of one transaction it moves with the last one.
    pub fn resume_token(&self) -> &str {
        &self.position.resume_token
    }

    /// How the watch stands.
    pub fn state(&self) -> WatchState {
        self.state
    }

    fn open(&mut self) {
        if self.give_up_at.is_none() && self.state == WatchState::Connecting {
            self.give_up_at = Some(Instant::now() + self.timeout);
            self.enter(WatchState::Connecting, None);
        }
        self.line.open(self.position.options(self.progress_interval));
    }

    fn take(&mut self, message: M) {
        let (token, said) = message.read();
        let (is_started, has_token) = (matches!(said, Said::Started), !token.is_empty());
        let closing = match &said {
            Said::Closing(reason) => Some(*reason),
            _ => None,
        };
        self.position.take(token, said);
        if let Some(reason) = closing {
            self.line.drop_stream();
            self.lose(Error::unavailable(match reason {
                ClosingReason::Draining => "the server is stopping",
                ClosingReason::MaxAge => "the stream has reached its maximum age",
                ClosingReason::Unspecified => "the server ends the stream",
            }));
        } else if is_started {
            self.give_up_at = None;
            self.enter(WatchState::Live, None);
        } else if has_token {
            self.backoff.reset();
        }
    }

    /// Decide what an error means: another stream, or the end.
    fn fail(&mut self, error: Error) {
        if self.relist && error.is_resume_token_expired() {
            self.position.start_over();
            self.lose(error);
        } else if self.is_passing(&error) {
            self.lose(error.clone());
            if self.give_up_at.is_some_and(|end| self.pause.deadline() >= end) {
                self.close(Some(error));
            }
        } else {
            self.close(Some(error));
        }
    }

    fn is_passing(&self, error: &Error) -> bool {
        match error.code() {
            Code::Unavailable | Code::DeadlineExceeded => true,
            // What gRPC says, without a reason of Planwire's, when something between the two was cut.
            Code::Cancelled | Code::Internal | Code::Unknown if error.reason().is_empty() => true,
            // The server may not have noticed yet that the stream before has gone.
            _ => matches!(error.reason(), "SLOW_CONSUMER" | "TOO_MANY_STREAMS") && self.state != WatchState::Connecting,
        }
    }

    /// Prepare for another stream after a pause.
    fn lose(&mut self, error: Error) {
        if self.state == WatchState::Live {
            tracing::warn!("a watch was interrupted: {error}");
        }
        self.pause.as_mut().reset(Instant::now() + self.backoff.next(error.retry_delay()));
        let entered = match self.state {
            WatchState::Connecting => WatchState::Connecting,
            WatchState::Live | WatchState::Reconnecting => WatchState::Reconnecting,
        };
        self.enter(entered, Some(&error));
    }

    fn close(&mut self, error: Option<Error>) {
        self.line.drop_stream();
        self.last = error;
        self.closed = true;
    }

    fn enter(&mut self, state: WatchState, error: Option<&Error>) {
        self.state = state;
        if let Some(tell) = &mut self.on_state {
            tell(state, error);
        }
    }
}

impl<M: WatchMessage> Stream for Watch<M> {
    type Item = Result<ItemOf<M>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let watch = self.get_mut();
        loop {
            if watch.closed {
                return Poll::Ready(watch.last.take().map(Err));
            }
            if let Some(item) = watch.position.hand_out() {
                return Poll::Ready(Some(Ok(item)));
            }
            if !watch.line.is_open() {
                ready!(watch.pause.as_mut().poll(context));
                watch.open();
            }
            match ready!(watch.line.poll_read(context)) {
                Ok(Some(message)) => watch.take(message),
                Ok(None) if watch.ends => watch.close(None),
                Ok(None) => watch.lose(Error::unavailable("the stream ended without a word")),
                Err(error) => watch.fail(error),
            }
        }
    }
}
