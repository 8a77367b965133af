//! What a call fails with.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;
use tonic::{Code, Status};
use tonic_types::StatusExt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The path of a field, or a resource in the wrong state.
    pub subject: String,
    /// What is wrong with it.
    pub description: String,
}

/// What a call failed with: gRPC's status, and what Planwire says in its details. `?` makes one of a `tonic::Status`.
#[derive(Clone)]
pub struct Error(Box<Told>);

#[derive(Clone)]
struct Told {
    status: Status,
    reason: String,
    metadata: HashMap<String, String>,
    violations: Vec<Violation>,
    resource_type: String,
    resource_name: String,
    request_id: String,
    retry_delay: Option<Duration>,
}

impl Error {
    /// The code of gRPC.
    pub fn code(&self) -> Code {
        self.0.status.code()
    }

    /// What was wrong and what to do.
    pub fn message(&self) -> &str {
        self.0.status.message()
    }

    /// The name of an `ErrorReason` without its prefix, such as `RESOURCE_NOT_FOUND`; empty where the error was not made by
    /// Planwire but by gRPC or on the way.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    /// More about the reason, as `ErrorReason` documents it.
    pub fn metadata(&self) -> &HashMap<String, String> {
        &self.0.metadata
    }

    /// What is wrong with the request or with the state of things, one by one.
    pub fn violations(&self) -> &[Violation] {
        &self.0.violations
    }

    /// The type of what does not exist, or exists already; empty where the error is about something else.
    pub fn resource_type(&self) -> &str {
        &self.0.resource_type
    }

    /// The name of what does not exist, or exists already; empty where the error is about something else.
    pub fn resource_name(&self) -> &str {
        &self.0.resource_name
    }

    /// Names the call in the server's log.
    pub fn request_id(&self) -> &str {
        &self.0.request_id
    }

    /// After which the server would like to be called again, if it said so.
    pub fn retry_delay(&self) -> Option<Duration> {
        self.0.retry_delay
    }

    /// Whether what came after the resume token is no longer kept: list again, then watch from that list's token.
    pub fn is_resume_token_expired(&self) -> bool {
        self.reason() == "RESUME_TOKEN_EXPIRED"
    }

    /// The status of gRPC.
    pub fn status(&self) -> &Status {
        &self.0.status
    }

    /// Whether waiting may mend what a worker was refused: the server is away, or it said after what time to call again.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(self.code(), Code::Unavailable | Code::DeadlineExceeded) || self.retry_delay().is_some()
    }

    pub(crate) fn unavailable(message: impl Into<String>) -> Self {
        Status::unavailable(message).into()
    }
}

impl From<Status> for Error {
    fn from(status: Status) -> Self {
        let details = status.get_error_details();
        let mut told = Told {
            reason: details.error_info().map(|info| info.reason.clone()).unwrap_or_default(),
            metadata: details.error_info().map(|info| info.metadata.clone()).unwrap_or_default(),
            violations: Vec::new(),
            resource_type: details.resource_info().map(|info| info.resource_type.clone()).unwrap_or_default(),
            resource_name: details.resource_info().map(|info| info.resource_name.clone()).unwrap_or_default(),
            request_id: details.request_info().map(|info| info.request_id.clone()).unwrap_or_default(),
            retry_delay: details.retry_info().and_then(|info| info.retry_delay),
            status,
        };
        if let Some(request) = details.bad_request() {
            told.violations.extend(request.field_violations.iter().map(|violation| Violation {
                subject: violation.field.clone(),
                description: violation.description.clone(),
            }));
        }
        if let Some(failure) = details.precondition_failure() {
            told.violations.extend(failure.violations.iter().map(|violation| Violation {
                subject: violation.subject.clone(),
                description: violation.description.clone(),
            }));
        }
        Self(Box::new(told))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = code_name(self.code());
        write!(formatter, "{} [{name}", if self.message().is_empty() { &name } else { self.message() })?;
        if !self.reason().is_empty() {
            write!(formatter, " {}", self.reason())?;
        }
        if !self.request_id().is_empty() {
            write!(formatter, ", call {}", self.request_id())?;
        }
        formatter.write_str("]")
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "planwire::Error({self})")
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0.status)
    }
}

/// A code as the API writes it: `NOT_FOUND` and not `NotFound`.
fn code_name(code: Code) -> String {
    let mut name = String::new();
    for letter in format!("{code:?}").chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_uppercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use tonic_types::ErrorDetails;

    #[test]
    fn its_text_has_the_reason_and_the_call() {
        let mut details = ErrorDetails::with_error_info("RESOURCE_NOT_FOUND", "planwire", HashMap::new());
        details.set_request_info("b", "");
        let status = Status::with_error_details(Code::NotFound, "task a does not exist", details);
        let text = Error::from(status).to_string();
        assert_eq!(text, "task a does not exist [NOT_FOUND RESOURCE_NOT_FOUND, call b]");
    }

    #[test]
    fn an_error_that_planwire_did_not_make_has_its_code() {
        assert_eq!(Error::unavailable("gone").to_string(), "gone [UNAVAILABLE]");
        assert_eq!(Error::from(Status::internal("")).to_string(), "INTERNAL [INTERNAL]");
    }
}
