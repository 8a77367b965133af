//! What the client knows of each method.

use crate::v1::methods::METHODS;

/// A method. The numbers of fields are 0 where its requests have none to be filled in.
#[derive(Clone, Copy)]
pub(crate) struct Method {
    pub(crate) unary: bool,
    pub(crate) workspace_id: u32,
    pub(crate) request_id: u32,
}

const UNKNOWN: Method = Method { unary: false, workspace_id: 0, request_id: 0 };

/// The method of a path such as `/planwire.v1.PlanService/CreatePlan`; one without anything where it is of another API.
pub(crate) fn at(path: &str) -> Method {
    METHODS.binary_search_by_key(&path, |(name, _)| name).map_or(UNKNOWN, |index| METHODS[index].1)
}
