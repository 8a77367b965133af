//! Where a request goes, and how what came of it is told.

use crate::deed::encoded;
use planwire::{Client, Error};
use serde_json::{json, Value};
use std::error::Error as StdError;
use std::fs::read;
use tonic::transport::{Certificate, Channel, ClientTlsConfig, Endpoint, Identity};
use tonic::{Code, Status};
use tonic_types::pb;

pub(crate) type Refused = Box<dyn StdError + Send + Sync>;

/// The client of users. Fails where it refuses the target.
pub(crate) fn client(target: &Value, workspace: &str) -> Result<Client, Refused> {
    let mut connection = planwire::connect(text(target, "address")).workspace(workspace).token(text(target, "token"));
    if target["tls"].as_bool() == Some(true) {
        connection = connection.tls(true);
    } else if target["token_in_the_clear"].as_bool() == Some(true) {
        connection = connection.tls(false);
    }
    if !text(target, "ca").is_empty() {
        connection = connection.tls_ca(text(target, "ca"));
    }
    if !text(target, "certificate").is_empty() {
        connection = connection.client_cert(text(target, "certificate"), text(target, "key"));
    }
    Ok(connection.open()?)
}

/// What tonic itself has to offer.
pub(crate) fn channel(target: &Value) -> Result<Channel, Refused> {
    if target["tls"].as_bool() != Some(true) {
        return Ok(Endpoint::from_shared(format!("http://{}", text(target, "address")))?.connect_lazy());
    }
    let mut config = match text(target, "ca") {
        "" => ClientTlsConfig::new().with_native_roots(),
        file => ClientTlsConfig::new().ca_certificate(Certificate::from_pem(read(file)?)),
    };
    if !text(target, "certificate").is_empty() {
        let identity = Identity::from_pem(read(text(target, "certificate"))?, read(text(target, "key"))?);
        config = config.identity(identity);
    }
    Ok(Endpoint::from_shared(format!("https://{}", text(target, "address")))?.tls_config(config)?.connect_lazy())
}

pub(crate) fn text<'a>(target: &'a Value, name: &str) -> &'a str {
    target[name].as_str().unwrap_or_default()
}

pub(crate) fn ok() -> Value {
    json!({"code": "OK", "message": "", "reason": "", "details": []})
}

/// The end of a call, with the details that the server gave.
pub(crate) fn outcome(status: &Status) -> Value {
    let packed = <pb::Status as prost::Message>::decode(status.details()).unwrap_or_default().details;
    let details: Vec<Value> = packed
        .iter()
        .map(|detail| {
            let name = detail.type_url.rsplit('/').next().unwrap_or_default();
            json!({"type": name, "value": encoded(&detail.value)})
        })
        .collect();
    json!({
        "code": name(status.code()),
        "message": status.message(),
        "reason": Error::from(status.clone()).reason(),
        "details": details,
    })
}

fn name(code: Code) -> &'static str {
    match code {
        Code::Ok => "OK",
        Code::Cancelled => "CANCELLED",
        Code::Unknown => "UNKNOWN",
        Code::InvalidArgument => "INVALID_ARGUMENT",
        Code::DeadlineExceeded => "DEADLINE_EXCEEDED",
        Code::NotFound => "NOT_FOUND",
        Code::AlreadyExists => "ALREADY_EXISTS",
        Code::PermissionDenied => "PERMISSION_DENIED",
        Code::ResourceExhausted => "RESOURCE_EXHAUSTED",
        Code::FailedPrecondition => "FAILED_PRECONDITION",
        Code::Aborted => "ABORTED",
        Code::OutOfRange => "OUT_OF_RANGE",
        Code::Unimplemented => "UNIMPLEMENTED",
        Code::Internal => "INTERNAL",
        Code::Unavailable => "UNAVAILABLE",
        Code::DataLoss => "DATA_LOSS",
        Code::Unauthenticated => "UNAUTHENTICATED",
    }
}
