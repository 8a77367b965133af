//! Messages as they travel: looked at, and completed, without being decoded.

use bytes::{Buf, BufMut, Bytes, BytesMut};
use prost::encoding::{decode_key, encode_key, encode_varint, skip_field, DecodeContext, WireType};

/// A flag and the length come before each message.
pub(crate) const PREFIX: usize = 5;

/// Whether a message has a text in this field that is not empty. Malformed ones are for the server to refuse.
pub(crate) fn has_text(mut message: &[u8], field: u32) -> bool {
    while message.has_remaining() {
        let Ok((number, kind)) = decode_key(&mut message) else { return true };
        if number == field && kind == WireType::LengthDelimited && message.first() != Some(&0) {
            return true;
        }
        if skip_field(kind, number, &mut message, DecodeContext::default()).is_err() {
            return true;
        }
    }
    false
}

/// Add a text to the end of a message: there it counts more than an empty one before it.
pub(crate) fn add_text(message: &mut BytesMut, field: u32, text: &str) {
    encode_key(field, WireType::LengthDelimited, message);
    encode_varint(text.len() as u64, message);
    message.put_slice(text.as_bytes());
}

/// Take the messages that are complete out of what has come of a stream, and put them back changed.
pub(crate) fn change_messages(arrived: &mut BytesMut, mut change: impl FnMut(&mut BytesMut)) -> Bytes {
    let mut changed = BytesMut::new();
    while arrived.len() >= PREFIX {
        let length = u32::from_be_bytes([arrived[1], arrived[2], arrived[3], arrived[4]]) as usize;
        if arrived.len() < PREFIX + length {
            break;
        }
        let prefix = arrived.split_to(PREFIX);
        let mut message = arrived.split_to(length);
        let is_compressed = prefix[0] != 0;
        if !is_compressed {
            change(&mut message);
        }
        changed.put_u8(prefix[0]);
        changed.put_u32(message.len() as u32);
        changed.put(message);
    }
    changed.freeze()
}
