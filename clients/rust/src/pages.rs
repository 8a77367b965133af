//! All pages of a list, one after the other.

use crate::error::Error;
use crate::layer::Layered;
use std::future::Future;
use std::pin::Pin;
use tonic::{Response, Status};

/// A page that was asked for.
pub type Listing<P> = Pin<Box<dyn Future<Output = Result<Response<P>, Status>> + Send>>;

/// The request of a list. This crate alone implements it.
pub trait ListRequest: Clone {
    /// A page.
    type Page;

    #[doc(hidden)]
    fn list(self, channel: Layered) -> Listing<Self::Page>;
    #[doc(hidden)]
    fn set_page_token(&mut self, token: String);
    #[doc(hidden)]
    fn next_page_token(page: &Self::Page) -> &str;
}

/// What the lists of the API have in common, for a type that says so.
macro_rules! lists {
    ($($request:ident => $response:ident by $module:ident::$stub:ident.$method:ident;)*) => {
        $(impl crate::pages::ListRequest for crate::v1::$request {
            type Page = crate::v1::$response;

            fn list(self, channel: crate::layer::Layered) -> crate::pages::Listing<Self::Page> {
                let mut stub = crate::v1::$module::$stub::new(channel).max_decoding_message_size(usize::MAX);
                Box::pin(async move { stub.$method(self).await })
            }
            fn set_page_token(&mut self, token: String) {
                self.page_token = token;
            }
            fn next_page_token(page: &Self::Page) -> &str {
                &page.next_page_token
            }
        })*
    };
}
pub(crate) use lists;

/// Every page of a list, each asked for when [`Pages::next`] is called; [`crate::Client::pages`] makes one.
pub struct Pages<Q> {
    channel: Layered,
    /// None after the last page.
    next: Option<Q>,
}

impl<Q: ListRequest> Pages<Q> {
    pub(crate) fn new(channel: Layered, request: Q) -> Self {
        Self { channel, next: Some(request) }
    }

    /// The next page; None after the last one. A page that could not be had can be asked for again.
    pub async fn next(&mut self) -> Option<Result<Q::Page, Error>> {
        let request = self.next.as_mut()?;
        let page = match request.clone().list(self.channel.clone()).await {
            Ok(answer) => answer.into_inner(),
            Err(status) => return Some(Err(status.into())),
        };
        match Q::next_page_token(&page) {
            "" => self.next = None,
            token => request.set_page_token(token.to_owned()),
        }
        Some(Ok(page))
    }
}
