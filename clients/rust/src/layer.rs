//! What happens to every call: it is made whole, and a unary one is retried while the server is unavailable.

use crate::backoff::Backoff;
use crate::deadline::{self, Limited};
use crate::defaults::CallDefaults;
use crate::error::Error;
use crate::methods::{self, Method};
use crate::wire;
use bytes::{Bytes, BytesMut};
use http::request::Parts;
use http::{HeaderMap, Request, Response};
use http_body_util::{BodyExt, Full};
use std::error::Error as StdError;
use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::time::{sleep, timeout_at, Instant};
use tonic::body::Body;
use tonic::transport::Channel;
use tonic::{Code, Status, TimeoutExpired};
use tower_service::Service;

/// The channel of a client. Stubs of other services on the same server can use it too.
#[derive(Clone)]
pub struct Layered {
    channel: Channel,
    defaults: Arc<CallDefaults>,
}

type Answer = Pin<Box<dyn Future<Output = Result<Response<Body>, Status>> + Send>>;

impl Layered {
    pub(crate) fn new(channel: Channel, defaults: Arc<CallDefaults>) -> Self {
        Self { channel, defaults }
    }
}

impl Service<Request<Body>> for Layered {
    type Response = Response<Body>;
    type Error = Status;
    type Future = Answer;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Status>> {
        // Each try waits for the channel itself.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Answer {
        let (mut parts, body) = request.into_parts();
        let method = methods::at(parts.uri.path());
        self.defaults.add_metadata(&mut parts.headers);
        let layered = self.clone();
        if method.unary {
            Box::pin(layered.unary(parts, body, method))
        } else {
            Box::pin(layered.stream(parts, body, method))
        }
    }
}

impl Layered {
    async fn stream(self, parts: Parts, body: Body, method: Method) -> Result<Response<Body>, Status> {
        let (defaults, path) = (self.defaults.clone(), parts.uri.path().to_owned());
        let ends_at = deadline::asked(&parts.headers).map(|time| Instant::now() + time);
        let mut arrived = BytesMut::new();
        let filled = body.map_frame(move |frame| {
            frame.map_data(|data| {
                arrived.extend_from_slice(&data);
                wire::change_messages(&mut arrived, |message| defaults.fill(&path, method, message))
            })
        });
        let answer = self.send(Request::from_parts(parts, Body::new(filled)));
        let Some(end) = ends_at else { return answer.await };
        // tonic does not count the time that it takes to connect.
        let response = timeout_at(end, answer).await.map_err(|_| deadline::exceeded())??;
        Ok(response.map(|body| Body::new(Limited::new(body, end))))
    }

    async fn unary(self, mut parts: Parts, body: Body, method: Method) -> Result<Response<Body>, Status> {
        let path = parts.uri.path().to_owned();
        let mut arrived = BytesMut::from(body.collect().await?.to_bytes().as_ref());
        let request = wire::change_messages(&mut arrived, |message| self.defaults.fill(&path, method, message));
        let begun = Instant::now();
        let ends_at = begun + deadline::asked(&parts.headers).unwrap_or(self.defaults.timeout);
        let tries_until = self.defaults.retry_timeout.map_or(ends_at, |time| ends_at.min(begun + time));
        let mut backoff = Backoff::new();
        loop {
            deadline::set(&mut parts.headers, ends_at - Instant::now());
            let attempt = self.clone().attempt(parts.clone(), request.clone());
            let result = timeout_at(ends_at, attempt).await.map_err(|_| deadline::exceeded())?;
            let error = match &result {
                Ok(response) => response.error(),
                Err(status) => Some(status.clone()),
            };
            if let Some(status) = error.filter(|status| status.code() == Code::Unavailable) {
                let pause = backoff.next(Error::from(status.clone()).retry_delay());
                if Instant::now() + pause < tries_until {
                    tracing::debug!("retrying {path} in {pause:?}: {status}");
                    sleep(pause).await;
                    continue;
                }
            }
            let response = result?;
            if response.error().is_none() && response.body.len() > wire::PREFIX {
                self.defaults.learn(&path, &response.body[wire::PREFIX..]);
            }
            return Ok(response.into_http());
        }
    }

    async fn attempt(self, parts: Parts, request: Bytes) -> Result<Whole, Status> {
        let answered = self.send(Request::from_parts(parts, Body::new(Full::new(request)))).await?;
        let (head, body) = answered.into_parts();
        let collected = body.collect().await.map_err(unavailable)?;
        let trailers = collected.trailers().cloned();
        Ok(Whole { head, trailers, body: collected.to_bytes() })
    }

    async fn send(mut self, request: Request<Body>) -> Result<Response<Body>, Status> {
        poll_fn(|context| self.channel.poll_ready(context)).await.map_err(broken)?;
        self.channel.call(request).await.map_err(broken)
    }
}

/// A response that has arrived.
struct Whole {
    head: http::response::Parts,
    trailers: Option<HeaderMap>,
    body: Bytes,
}

impl Whole {
    /// What the server said, where that is not OK. It stands in the headers where there is no message.
    fn error(&self) -> Option<Status> {
        let status = self.trailers.as_ref().and_then(Status::from_header_map);
        status.or_else(|| Status::from_header_map(&self.head.headers)).filter(|status| status.code() != Code::Ok)
    }

    fn into_http(self) -> Response<Body> {
        let trailers = self.trailers;
        let body = Full::new(self.body).with_trailers(async move { trailers.map(Ok) });
        Response::from_parts(self.head, Body::new(body))
    }
}

fn broken(error: tonic::transport::Error) -> Status {
    let mut cause: Option<&(dyn StdError + 'static)> = Some(&error);
    while let Some(found) = cause {
        if found.is::<TimeoutExpired>() {
            return deadline::exceeded();
        }
        cause = found.source();
    }
    unavailable(Status::from_error(error.into()))
}

/// What broke a connection, in the words that gRPC has for it.
fn unavailable(status: Status) -> Status {
    match status.code() {
        Code::Unknown | Code::Internal | Code::Cancelled => {
            let mut found = Status::unavailable(format!("the connection failed: {}", status.message()));
            found.set_source(Arc::new(status));
            found
        }
        _ => status,
    }
}
