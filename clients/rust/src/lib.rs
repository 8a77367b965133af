//! Client of Planwire, the shared place where coding agents keep plans and tasks.
//!
//! [`connect`] leads to a [`Client`], which has the stubs of every service and makes each [`Watch`] and [`Worker`]. [`v1`] has
//! the messages and stubs, generated from the protos.
//!
#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod attempts;
mod backoff;
mod client;
mod connection;
mod deadline;
mod defaults;
mod error;
mod flag;
mod folders;
mod job;
mod layer;
mod lease;
mod line;
mod methods;
mod pages;
mod position;
#[cfg(unix)]
mod socket;
mod streams;
mod watch;
mod way;
mod wire;
mod worker;

#[allow(missing_docs, clippy::all, rustdoc::all)]
#[rustfmt::skip]
pub mod v1;

/// The version of this client.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub use client::Client;
pub use connection::{connect, Connection, SettingError};
pub use error::{Error, Violation};
pub use folders::{FolderError, RegisterError};
pub use job::{Job, Outcome, Output};
pub use layer::Layered;
pub use pages::{ListRequest, Pages};
pub use position::{Item, Snapshot};
pub use streams::{PlanPartItem, WatchMessage};
pub use watch::{Watch, WatchSettings, WatchState};
pub use worker::{Stopper, Worker, WorkerSettings};
