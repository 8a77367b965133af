//! The way to a server, on which any number of channels can be opened.

use std::path::PathBuf;
use tonic::transport::{Channel, Endpoint};

/// Where the server is, and how it is talked to.
pub(crate) struct Way {
    pub(crate) endpoint: Endpoint,
    /// The file of its socket, where it is reached through one.
    pub(crate) socket: Option<PathBuf>,
}

impl Way {
    /// A channel with a connection of its own, which is made at its first call.
    pub(crate) fn channel(&self) -> Channel {
        #[cfg(unix)]
        if let Some(path) = &self.socket {
            return self.endpoint.connect_with_connector_lazy(crate::socket::Socket(path.clone()));
        }
        self.endpoint.connect_lazy()
    }
}
