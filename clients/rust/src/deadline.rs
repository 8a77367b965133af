//! The deadlines of calls: tonic keeps them until a response begins, and no longer.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};
use http_body::{Body as HttpBody, Frame};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::{sleep_until, Instant, Sleep};
use tonic::body::Body;
use tonic::Status;

const TIMEOUT: &str = "grpc-timeout";
/// A timeout has at most eight digits.
const LONGEST_MILLIS: u128 = 99_999_999;

/// The time that the caller gave a call.
pub(crate) fn asked(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(TIMEOUT)?.to_str().ok()?;
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: u64 = digits.parse().ok()?;
    Some(match unit {
        "H" => Duration::from_secs(3600 * number),
        "M" => Duration::from_secs(60 * number),
        "S" => Duration::from_secs(number),
        "m" => Duration::from_millis(number),
        "u" => Duration::from_micros(number),
        "n" => Duration::from_nanos(number),
        _ => return None,
    })
}

/// Tell the server how much time is left.
pub(crate) fn set(headers: &mut HeaderMap, left: Duration) {
    let millis = left.as_millis().clamp(1, LONGEST_MILLIS);
    headers.insert(TIMEOUT, HeaderValue::from_str(&format!("{millis}m")).expect("digits and a letter are a value"));
}

pub(crate) fn exceeded() -> Status {
    Status::deadline_exceeded("the call has used up its time")
}

/// A response that ends at the deadline of its call.
pub(crate) struct Limited {
    body: Body,
    end: Pin<Box<Sleep>>,
}

impl Limited {
    pub(crate) fn new(body: Body, end: Instant) -> Self {
        Self { body, end: Box::pin(sleep_until(end)) }
    }
}

impl HttpBody for Limited {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        let limited = self.get_mut();
        match Pin::new(&mut limited.body).poll_frame(context) {
            Poll::Pending if limited.end.as_mut().poll(context).is_ready() => Poll::Ready(Some(Err(exceeded()))),
            other => other,
        }
    }
}
