//! Makes the stubs: `planwire-stubs DESCRIPTORS FOLDER` writes `mod.rs`, the messages and clients, `methods.rs`, what the
//! layer fills in where a request leaves it empty, and `lists.rs`, the calls of lists.

use prost::Message;
use prost_types::field_descriptor_proto::Type;
use prost_types::{DescriptorProto, FileDescriptorSet};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

const PACKAGE: &str = "planwire.v1";
/// Its requests name a workspace as what they are about: none is filled in there.
const WORKSPACE_SERVICE: &str = "planwire/v1/workspace_service.proto";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(descriptors), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("give the descriptors and a folder".into());
    };
    let files = FileDescriptorSet::decode(fs::read(descriptors)?.as_slice())?;
    let messages = messages(&files);
    fs::write(out.join("methods.rs"), methods(&files, &messages)?)?;
    fs::write(out.join("lists.rs"), lists(&files, &messages)?)?;
    let scratch = out.join("scratch");
    fs::create_dir(&scratch)?;
    tonic_prost_build::configure().build_server(false).build_transport(false).out_dir(&scratch).compile_fds(files)?;
    let stubs = fs::read_to_string(scratch.join(format!("{PACKAGE}.rs")))?;
    fs::write(out.join("mod.rs"), format!("mod lists;\npub(crate) mod methods;\n\n{stubs}"))?;
    fs::remove_dir_all(scratch)?;
    Ok(())
}

type Messages<'a> = BTreeMap<String, &'a DescriptorProto>;

fn messages(files: &FileDescriptorSet) -> Messages<'_> {
    let mut messages = BTreeMap::new();
    for file in &files.file {
        for message in &file.message_type {
            messages.insert(format!(".{}.{}", file.package(), message.name()), message);
        }
    }
    messages
}

fn lists(files: &FileDescriptorSet, messages: &Messages) -> Result<String, std::fmt::Error> {
    let mut lists = BTreeMap::new();
    let services = files.file.iter().flat_map(|file| &file.service);
    for (service, method) in services.flat_map(|service| service.method.iter().map(move |method| (service.name(), method))) {
        let (request, response) = (messages[method.input_type()], messages[method.output_type()]);
        if number(request, "page_token") > 0 && number(response, "next_page_token") > 0 {
            let call = format!("{}_client::{}Client.{}", snake(service), service, snake(method.name()));
            lists.insert(request.name(), (response.name(), call));
        }
    }
    let mut text = String::from("// @generated\n#[rustfmt::skip]\ncrate::pages::lists! {\n");
    for (request, (response, call)) in lists {
        writeln!(text, "    {request} => {response} by {call};")?;
    }
    text.push_str("}\n");
    Ok(text)
}

fn methods(files: &FileDescriptorSet, messages: &Messages) -> Result<String, std::fmt::Error> {
    let mut text = String::from(
        "// @generated\nuse crate::methods::Method;\n\n#[rustfmt::skip]\npub(crate) const METHODS: &[(&str, Method)] = &[\n",
    );
    let mut lines = BTreeMap::new();
    for file in files.file.iter().filter(|file| file.package() == PACKAGE) {
        for service in &file.service {
            for method in &service.method {
                let path = format!("/{PACKAGE}.{}/{}", service.name(), method.name());
                let request = messages[method.input_type()];
                let workspace = if file.name() == WORKSPACE_SERVICE { 0 } else { number(request, "workspace_id") };
                let unary = !method.client_streaming() && !method.server_streaming();
                lines.insert(path, (unary, workspace, number(request, "request_id")));
            }
        }
    }
    for (path, (unary, workspace_id, request_id)) in lines {
        writeln!(
            text,
            "    ({path:?}, Method {{ unary: {unary}, workspace_id: {workspace_id}, request_id: {request_id} }}),"
        )?;
    }
    text.push_str("];\n");
    Ok(text)
}

/// A name as Rust writes it: `list_tasks` and not `ListTasks`.
fn snake(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}

/// The number of a text field; 0 where the message has none of this name.
fn number(message: &DescriptorProto, name: &str) -> i32 {
    let found = message.field.iter().find(|field| field.name() == name);
    found.filter(|field| field.r#type() == Type::String).map_or(0, |field| field.number())
}
