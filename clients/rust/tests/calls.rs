//! Retries and their end, against a server that takes no call: it closes every connection at once.

use planwire::v1::{ListTasksRequest, WatchTasksRequest};
use planwire::Connection;
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};
use tonic::{Code, Request};

/// A way to it, and how many connections it has had.
fn unavailable() -> (Connection, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it listens");
    let tries = Arc::<AtomicUsize>::default();
    let count = tries.clone();
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            drop(connection);
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    (planwire::connect(address.to_string()), tries)
}

async fn code(connection: Connection) -> Code {
    let client = connection.open().expect("nothing is wrong with it");
    client.tasks().list_tasks(ListTasksRequest::default()).await.expect_err("nobody answers").code()
}

#[tokio::test]
async fn a_call_is_made_again_within_its_time() {
    let (connection, tries) = unavailable();
    let began = Instant::now();
    assert_eq!(code(connection.timeout(Duration::from_secs(2))).await, Code::Unavailable);
    assert!(began.elapsed() <= Duration::from_secs(2), "{:?}", began.elapsed());
    assert!(tries.load(Ordering::Relaxed) > 2, "{tries:?}");
}

#[tokio::test]
async fn a_call_without_time_for_retries_is_made_once() {
    let (connection, tries) = unavailable();
    assert_eq!(code(connection.retry_timeout(Duration::ZERO)).await, Code::Unavailable);
    assert_eq!(tries.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_page_that_could_not_be_had_can_be_asked_for_again() {
    let (connection, _) = unavailable();
    let client = connection.retry_timeout(Duration::ZERO).open().expect("nothing is wrong with it");
    let mut pages = client.pages(ListTasksRequest::default());
    for _ in 0..2 {
        let failed = pages.next().await.expect("it is not the last one").expect_err("nobody answers");
        assert_eq!(failed.code(), Code::Unavailable);
    }
}

#[tokio::test]
async fn the_time_of_a_call_goes_before_that_of_the_client() {
    let (connection, _) = unavailable();
    let client = connection.timeout(Duration::from_secs(600)).open().expect("nothing is wrong with it");
    let mut request = Request::new(ListTasksRequest::default());
    request.set_timeout(Duration::from_millis(300));
    let ended = timeout(Duration::from_secs(60), client.tasks().list_tasks(request)).await;
    assert_eq!(ended.expect("it ends").expect_err("nobody answers").code(), Code::Unavailable);
}

#[tokio::test]
async fn a_call_that_is_dropped_between_two_tries_is_not_made_again() {
    let (connection, tries) = unavailable();
    let client = connection.open().expect("nothing is wrong with it");
    let mut tasks = client.tasks();
    let call = tasks.list_tasks(ListTasksRequest::default());
    assert!(timeout(Duration::from_secs(1), call).await.is_err());
    // A connection that was opened may still be counted.
    sleep(Duration::from_millis(100)).await;
    let before = tries.load(Ordering::Relaxed);
    assert!(before > 0);
    sleep(Duration::from_secs(3)).await;
    assert_eq!(tries.load(Ordering::Relaxed), before);
}

#[tokio::test]
async fn a_stream_whose_connection_is_not_made_ends_at_its_deadline() {
    // It takes connections, and says nothing of TLS.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it listens");
    let client = planwire::connect(address.to_string()).tls(true).open().expect("nothing is wrong with it");
    let mut request = Request::new(WatchTasksRequest::default());
    request.set_timeout(Duration::from_millis(300));
    let ended = timeout(Duration::from_secs(10), client.tasks().watch_tasks(request)).await;
    assert_eq!(ended.expect("it ends").expect_err("nobody answers").code(), Code::DeadlineExceeded);
}
