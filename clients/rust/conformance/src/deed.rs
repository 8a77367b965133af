//! One request of the driver, while it is carried out.

use base64::{prelude::BASE64_STANDARD, Engine};
use serde_json::Value;
use std::io::Write;
use tokio::sync::watch;

pub(crate) struct Deed {
    pub(crate) id: i64,
    pub(crate) request: Value,
    pub(crate) stopped: watch::Sender<bool>,
    pub(crate) ended: watch::Sender<bool>,
}

impl Deed {
    pub(crate) fn new(request: Value) -> Self {
        let id = request["id"].as_i64().expect("each request has an id");
        Self { id, request, stopped: watch::Sender::new(false), ended: watch::Sender::new(false) }
    }

    pub(crate) fn say(&self, mut line: Value) {
        line["id"] = self.id.into();
        let mut out = std::io::stdout().lock();
        // The driver may have gone.
        let _ = writeln!(out, "{line}").and_then(|()| out.flush());
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.request[name].as_str().unwrap_or_default()
    }

    pub(crate) fn number(&self, name: &str, without: i64) -> i64 {
        self.request[name].as_i64().unwrap_or(without)
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.request[name].as_bool().unwrap_or(false)
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        decoded(&self.request[name])
    }
}

pub(crate) fn decoded(value: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(value.as_str().unwrap_or_default()).expect("the driver sends base64")
}

pub(crate) fn encoded(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}
