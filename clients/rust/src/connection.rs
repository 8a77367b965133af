//! Where the server is, and how its clients reach it: address, TLS, who calls, keepalive.

use crate::client::Client;
use crate::defaults::CallDefaults;
use crate::way::Way;
use http::{HeaderName, HeaderValue};
use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tonic::transport::{Certificate, ClientTlsConfig, Endpoint, Identity};

const LONGEST_NAME: usize = 255;

/// A setting of a connection is wrong, contradicts another, or names a file that cannot be read.
#[derive(Debug)]
pub struct SettingError {
    setting: &'static str,
    message: String,
}

impl SettingError {
    /// The name of the setting.
    pub fn setting(&self) -> &str {
        self.setting
    }
}

impl fmt::Display for SettingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for SettingError {}

fn wrong(setting: &'static str, message: impl Into<String>) -> SettingError {
    SettingError { setting, message: message.into() }
}

/// A way to a server: `planwire::connect("127.0.0.1:50051").actor("ada").open()`.
#[derive(Clone)]
pub struct Connection {
    address: String,
    token: String,
    workspace: String,
    actor: String,
    session: String,
    timeout: Duration,
    retry_timeout: Option<Duration>,
    tls: Option<bool>,
    tls_ca: Option<PathBuf>,
    client_cert: Option<(PathBuf, PathBuf)>,
}

/// A way to `HOST:PORT` or `unix:PATH`.
pub fn connect(address: impl Into<String>) -> Connection {
    Connection {
        address: address.into(),
        token: String::new(),
        workspace: String::new(),
        actor: String::new(),
        session: String::new(),
        timeout: Duration::from_secs(30),
        retry_timeout: None,
        tls: None,
        tls_ca: None,
        client_cert: None,
    }
}

impl Connection {
    /// The bearer token. It travels over TLS, or to this machine; `tls(false)` permits it to go unencrypted.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = token.into();
        self
    }

    /// The id of the workspace of calls that name none.
    pub fn workspace(mut self, id: impl Into<String>) -> Self {
        self.workspace = id.into();
        self
    }

    /// Who makes the changes. Recorded as `changed_by` where the server asks for no tokens.
    pub fn actor(mut self, name: impl Into<String>) -> Self {
        self.actor = name.into();
        self
    }

    /// Whose session calls.
    pub fn session(mut self, id: impl Into<String>) -> Self {
        self.session = id.into();
        self
    }

    /// The time of a unary call, its retries included, unless the call has a timeout. 30 seconds unless given.
    pub fn timeout(mut self, time: Duration) -> Self {
        self.timeout = time;
        self
    }

    /// For how long a call that the server could not take is made again; as long as the call has time unless given.
    pub fn retry_timeout(mut self, time: Duration) -> Self {
        self.retry_timeout = Some(time);
        self
    }

    /// True trusts the authorities of the system; false sends even a token unencrypted.
    pub fn tls(mut self, encrypted: bool) -> Self {
        self.tls = Some(encrypted);
        self
    }

    /// A PEM file with the authorities to trust instead; turns TLS on.
    pub fn tls_ca(mut self, file: impl AsRef<Path>) -> Self {
        self.tls_ca = Some(file.as_ref().to_owned());
        self
    }

    /// PEM files, for servers that ask clients for a certificate; turns TLS on.
    pub fn client_cert(mut self, certificate: impl AsRef<Path>, key: impl AsRef<Path>) -> Self {
        self.client_cert = Some((certificate.as_ref().to_owned(), key.as_ref().to_owned()));
        self
    }

    /// A client, within a Tokio runtime. It connects at its first call.
    pub fn open(self) -> Result<Client, SettingError> {
        self.check()?;
        let way = Way { endpoint: self.endpoint()?, socket: self.socket().map(PathBuf::from) };
        let metadata = [
            ("authorization", if self.token.is_empty() { String::new() } else { format!("Bearer {}", self.token) }),
            ("planwire-actor", self.actor),
            ("planwire-session", self.session),
        ];
        let metadata = metadata.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| {
            let value = HeaderValue::from_str(&value).expect("it is printable ASCII");
            (HeaderName::from_static(name), value)
        });
        let defaults = CallDefaults::new(self.workspace, self.timeout, self.retry_timeout, metadata.collect());
        Ok(Client::new(way, defaults))
    }

    fn check(&self) -> Result<(), SettingError> {
        if cfg!(not(unix)) && self.socket().is_some() {
            return Err(wrong("address", "only Unix has socket files: give HOST:PORT"));
        }
        let is_address = self.socket().is_some()
            || self
                .address
                .rsplit_once(':')
                .is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
        if !is_address {
            return Err(wrong("address", format!("{:?} is not an address: give HOST:PORT or unix:PATH", self.address)));
        }
        for (name, value, longest) in [
            ("token", &self.token, usize::MAX),
            ("actor", &self.actor, LONGEST_NAME),
            ("session", &self.session, LONGEST_NAME),
        ] {
            if !value.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
                return Err(wrong(name, format!("{name} must be printable ASCII: it travels in a header")));
            }
            if value.len() > longest {
                return Err(wrong(name, format!("{name} must be at most {longest} characters")));
            }
        }
        if self.tls == Some(false) && (self.tls_ca.is_some() || self.client_cert.is_some()) {
            return Err(wrong("tls", "tls_ca and client_cert are for TLS: leave tls(false) away, or them"));
        }
        if !self.token.is_empty() && !self.uses_tls() && self.tls.is_none() && !self.is_local() {
            let message = format!(
                "the token would travel to {} unencrypted: turn TLS on with tls(true) or tls_ca, or allow it with tls(false)",
                self.address
            );
            return Err(wrong("tls", message));
        }
        Ok(())
    }

    fn uses_tls(&self) -> bool {
        self.tls.unwrap_or(self.tls_ca.is_some() || self.client_cert.is_some())
    }

    /// The path of the socket file, where the server is reached through one.
    fn socket(&self) -> Option<&str> {
        self.address.strip_prefix("unix:")
    }

    /// Whether the address is this machine's. A name other than `localhost` is not, whatever it begins with.
    fn is_local(&self) -> bool {
        let host = self.address.rsplit_once(':').map_or("", |(host, _)| host);
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        // Without brackets, what looks like a port is a part of an IPv6 address.
        let is_whole = |address: &IpAddr| address.is_ipv4() == (bare == host);
        let is_loopback = bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback() && is_whole(&address));
        self.socket().is_some() || host == "localhost" || is_loopback
    }

    fn endpoint(&self) -> Result<Endpoint, SettingError> {
        // Behind a socket file is this machine: that is what the certificate of the server has to name.
        let authority = self.socket().map_or(self.address.as_str(), |_| "localhost");
        let scheme = if self.uses_tls() { "https" } else { "http" };
        let mut endpoint = Endpoint::from_shared(format!("{scheme}://{authority}"))
            .and_then(|endpoint| endpoint.user_agent(concat!("planwire-rust/", env!("CARGO_PKG_VERSION"))))
            .map_err(|error| wrong("address", format!("{}: {error}", self.address)))?
            .connect_timeout(Duration::from_secs(20))
            // A server of Planwire takes a ping every ten seconds. A connection that died without a word is found in 25: a
            // call with the default timeout has time left for another try.
            .http2_keep_alive_interval(Duration::from_secs(15))
            .keep_alive_timeout(Duration::from_secs(10))
            .keep_alive_while_idle(true);
        if self.uses_tls() {
            endpoint = endpoint.tls_config(self.tls_config()?).map_err(|error| wrong("tls", detailed(&error)))?;
        }
        Ok(endpoint)
    }

    fn tls_config(&self) -> Result<ClientTlsConfig, SettingError> {
        let mut config = ClientTlsConfig::new();
        config = match &self.tls_ca {
            Some(file) => config.ca_certificate(Certificate::from_pem(read("tls_ca", file)?)),
            None => config.with_native_roots(),
        };
        if let Some((certificate, key)) = &self.client_cert {
            let identity = Identity::from_pem(read("client_cert", certificate)?, read("client_key", key)?);
            config = config.identity(identity);
        }
        Ok(config)
    }
}

fn read(setting: &'static str, file: &Path) -> Result<Vec<u8>, SettingError> {
    std::fs::read(file).map_err(|error| wrong(setting, format!("cannot read {}: {error}", file.display())))
}

fn detailed(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_goes_to_another_machine_only_encrypted_or_where_permitted() {
        for address in [
            "example.org:1",
            "10.0.0.1:1",
            "0.0.0.0:1",
            "localhost.example.org:1",
            "127.0.0.1.example.org:1",
            "128.0.0.1:1",
            "[::2]:1",
            "[::]:1",
            "[127.0.0.1]:1",
            "::1:1",
        ] {
            let refused = connect(address).token("secret").check().expect_err(address);
            assert_eq!(refused.setting(), "tls", "{address}");
            assert!(connect(address).token("secret").tls(true).check().is_ok(), "{address}");
            assert!(connect(address).token("secret").tls(false).check().is_ok(), "{address}");
        }
    }

    #[test]
    fn a_token_goes_to_this_machine() {
        for address in ["localhost:1", "127.0.0.1:1", "127.9.9.255:1", "[::1]:1", "[0:0:0:0:0:0:0:1]:1", "unix:/run/p"]
        {
            assert!(connect(address).token("secret").check().is_ok(), "{address}");
        }
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        let refused = |connection: Connection| connection.check().expect_err("it is wrong").setting;
        assert_eq!(refused(connect("localhost")), "address");
        assert_eq!(refused(connect("localhost:1").actor("Ä")), "actor");
        assert_eq!(refused(connect("localhost:1").session("a\nb")), "session");
        assert_eq!(refused(connect("localhost:1").tls(false).tls_ca("ca.pem")), "tls");
    }
}
