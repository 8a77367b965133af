//! Calls of every shape, through the client of users or through tonic alone.

use crate::deed::{decoded, encoded, Deed};
use crate::raised;
use crate::targets::{self, Refused};
use bytes::{Buf, BufMut};
use planwire::v1::ListTasksRequest;
use planwire::RegisterError;
use prost::Message;
use serde_json::{json, Value};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{sleep, Instant};
use tonic::client::{Grpc, GrpcService};
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder, Streaming};
use tonic::codegen::{tokio_stream, Body, Bytes, StdError};
use tonic::{Request, Status};

/// One call, with everything that came of it.
pub(crate) async fn call(deed: &Deed) -> Result<Value, Refused> {
    let target = &deed.request["target"];
    let mut messages = Vec::new();
    let result = if deed.flag("plain") {
        through(targets::channel(target)?, deed, targets::text(target, "token"), &mut messages).await
    } else {
        through(targets::client(target, "")?.channel(), deed, "", &mut messages).await
    };
    let mut last = result.map_or_else(|status| targets::outcome(&status), |()| targets::ok());
    last["messages"] = messages.into();
    Ok(last)
}

async fn through<T>(channel: T, deed: &Deed, token: &str, messages: &mut Vec<Value>) -> Result<(), Status>
where
    T: GrpcService<tonic::body::Body>,
    T::Error: Into<StdError>,
    T::ResponseBody: Body<Data = Bytes> + Send + 'static,
    <T::ResponseBody as Body>::Error: Into<StdError> + Send,
{
    let requests: Vec<Vec<u8>> = deed.request["requests"].as_array().into_iter().flatten().map(decoded).collect();
    let mut request = Request::new(tokio_stream::iter(requests));
    if !token.is_empty() {
        request.metadata_mut().insert("authorization", format!("Bearer {token}").parse().expect("a token is ASCII"));
    }
    if deed.number("deadline_ms", 0) > 0 {
        request.set_timeout(Duration::from_millis(deed.number("deadline_ms", 0).unsigned_abs()));
    }
    let (cancel_after, most) = (deed.number("cancel_after", -1), deed.number("most", -1));
    let mut answers = begin(channel, deed.text("method"), request, cancel_after == 0).await?;
    loop {
        let next = tokio::select! {
            next = answers.message() => next?,
            () = raised(&deed.stopped) => return Err(cancelled()),
        };
        let Some(message) = next else { return Ok(()) };
        messages.push(encoded(&message).into());
        let count = i64::try_from(messages.len()).unwrap_or(i64::MAX);
        if count == cancel_after {
            return Err(cancelled());
        }
        if count == most {
            return Ok(());
        }
        // Tokio's sleep of nothing lasts until the next millisecond.
        if deed.number("read_delay_ms", 0) > 0 {
            sleep(Duration::from_millis(deed.number("read_delay_ms", 0).unsigned_abs())).await;
        }
    }
}

/// All shapes of calls are the same on the wire.
async fn begin<T>(
    channel: T,
    method: &str,
    request: Request<impl tokio_stream::Stream<Item = Vec<u8>> + Send + 'static>,
    cancel: bool,
) -> Result<Streaming<Vec<u8>>, Status>
where
    T: GrpcService<tonic::body::Body>,
    T::Error: Into<StdError>,
    T::ResponseBody: Body<Data = Bytes> + Send + 'static,
    <T::ResponseBody as Body>::Error: Into<StdError> + Send,
{
    let path = format!("/{method}").parse().map_err(|_| Status::invalid_argument("the method is no path"))?;
    let mut grpc = Grpc::new(channel).max_decoding_message_size(usize::MAX);
    grpc.ready().await.map_err(|error| Status::from_error(error.into()))?;
    let begun = grpc.streaming(request, path, Raw);
    if cancel {
        tokio::select! {
            _ = begun => {}
            // Long enough for it to be sent, on a connection that is there.
            () = sleep(Duration::from_millis(20)) => {}
        }
        return Err(cancelled());
    }
    Ok(begun.await?.into_inner())
}

/// Dropping a call is how a caller of tonic cancels it; nobody is told a code.
fn cancelled() -> Status {
    Status::cancelled("the caller cancels")
}

/// Every page of a list of tasks, by the client's own loop.
pub(crate) async fn pages(deed: &Deed) -> Result<Value, Refused> {
    let client = targets::client(&deed.request["target"], "")?;
    let mut pages = client.pages(ListTasksRequest::decode(deed.bytes("request").as_slice())?);
    let (mut messages, mut last) = (Vec::<Value>::new(), targets::ok());
    while let Some(page) = pages.next().await {
        match page {
            Ok(page) => messages.push(encoded(&page.encode_to_vec()).into()),
            Err(error) => {
                last = targets::outcome(error.status());
                break;
            }
        }
    }
    last["messages"] = messages.into();
    Ok(last)
}

/// Which workspace a folder belongs to.
pub(crate) async fn register(deed: &Deed) -> Result<Value, Refused> {
    let client = targets::client(&deed.request["target"], "")?;
    Ok(match client.register_workspace_named(deed.text("folder"), deed.text("name")).await {
        Ok(workspace) => {
            let mut last = targets::ok();
            last["workspace_id"] = workspace.id.into();
            last["path"] = workspace.path.into();
            last["name"] = workspace.name.into();
            last["used"] = client.workspace().into();
            last
        }
        Err(RegisterError::Call(error)) => targets::outcome(error.status()),
        Err(error) => json!({"code": "FOLDER", "message": error.to_string()}),
    })
}

/// As many calls as `concurrency` callers make in `seconds` over one connection.
pub(crate) async fn repeat(deed: &Deed) -> Result<Value, Refused> {
    let target = &deed.request["target"];
    let channel = targets::channel(target)?;
    let (count, errors) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let until = Instant::now() + Duration::from_secs_f64(deed.request["seconds"].as_f64().unwrap_or(1.0));
    let mut callers = Vec::new();
    for _ in 0..deed.number("concurrency", 1) {
        let (channel, message, method) = (channel.clone(), deed.bytes("request"), deed.text("method").to_owned());
        let (count, errors, token) = (count.clone(), errors.clone(), targets::text(target, "token").to_owned());
        callers.push(tokio::spawn(async move {
            while Instant::now() < until {
                let result = once(channel.clone(), &method, message.clone(), &token).await;
                (if result.is_ok() { &count } else { &errors }).fetch_add(1, Ordering::Relaxed);
            }
        }));
    }
    for caller in callers {
        caller.await?;
    }
    let mut last = targets::ok();
    last["count"] = json!(count.load(Ordering::Relaxed));
    last["errors"] = json!(errors.load(Ordering::Relaxed));
    Ok(last)
}

async fn once(channel: tonic::transport::Channel, method: &str, message: Vec<u8>, token: &str) -> Result<(), Status> {
    let mut request = Request::new(tokio_stream::once(message));
    if !token.is_empty() {
        request.metadata_mut().insert("authorization", format!("Bearer {token}").parse().expect("a token is ASCII"));
    }
    let mut answers = begin(channel, method, request, false).await?;
    while answers.message().await?.is_some() {}
    Ok(())
}

/// Messages as they are on the wire.
#[derive(Clone, Copy)]
struct Raw;

impl Codec for Raw {
    type Encode = Vec<u8>;
    type Decode = Vec<u8>;
    type Encoder = Raw;
    type Decoder = Raw;

    fn encoder(&mut self) -> Raw {
        Raw
    }

    fn decoder(&mut self) -> Raw {
        Raw
    }
}

impl Encoder for Raw {
    type Item = Vec<u8>;
    type Error = Status;

    fn encode(&mut self, item: Vec<u8>, buffer: &mut EncodeBuf<'_>) -> Result<(), Status> {
        buffer.put_slice(&item);
        Ok(())
    }
}

impl Decoder for Raw {
    type Item = Vec<u8>;
    type Error = Status;

    fn decode(&mut self, buffer: &mut DecodeBuf<'_>) -> Result<Option<Vec<u8>>, Status> {
        let mut message = vec![0; buffer.remaining()];
        buffer.copy_to_slice(&mut message);
        Ok(Some(message))
    }
}
