package dev.planwire.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.protobuf.Any;
import dev.planwire.Client;
import dev.planwire.Connection;
import dev.planwire.PlanwireException;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Where a request goes, and how what came of it is told. */
final class Targets {
  private Targets() {}

  /** The client of users. Throws IllegalArgumentException where it refuses the target. */
  static Client client(JsonObject target, String workspace) {
    Connection connection = Connection.to(text(target, "address")).workspace(workspace).token(text(target, "token"));
    if (target.get("tls").getAsBoolean()) {
      connection.tls(true);
    } else if (target.has("token_in_the_clear") && target.get("token_in_the_clear").getAsBoolean()) {
      connection.tls(false);
    }
    if (!text(target, "ca").isEmpty()) {
      connection.tlsAuthorities(Path.of(text(target, "ca")));
    }
    if (!text(target, "certificate").isEmpty()) {
      connection.clientCertificate(Path.of(text(target, "certificate")), Path.of(text(target, "key")));
    }
    return connection.open();
  }

  /** What gRPC itself has to offer. */
  static ManagedChannel channel(JsonObject target) throws IOException {
    var builder =
        Grpc.newChannelBuilder(text(target, "address"), credentials(target))
            .disableRetry()
            .proxyDetector(address -> null);
    if (!text(target, "token").isEmpty()) {
      Metadata headers = new Metadata();
      headers.put(
          Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + text(target, "token"));
      builder.intercept(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
    return builder.build();
  }

  private static ChannelCredentials credentials(JsonObject target) throws IOException {
    if (!target.get("tls").getAsBoolean()) {
      return InsecureChannelCredentials.create();
    }
    var builder = TlsChannelCredentials.newBuilder();
    if (!text(target, "ca").isEmpty()) {
      builder.trustManager(new File(text(target, "ca")));
    }
    if (!text(target, "certificate").isEmpty()) {
      builder.keyManager(new File(text(target, "certificate")), new File(text(target, "key")));
    }
    return builder.build();
  }

  /** The end of a call, with the details that the server gave. */
  static JsonObject outcome(Status status, Metadata trailers) {
    JsonObject last = code(status.getCode().name(), status.getDescription() == null ? "" : status.getDescription());
    PlanwireException error = PlanwireException.of(new StatusRuntimeException(status, trailers));
    last.addProperty("reason", error.reason());
    JsonArray told = new JsonArray();
    for (Any detail : details(status, trailers)) {
      JsonObject one = new JsonObject();
      one.addProperty("type", detail.getTypeUrl().substring(detail.getTypeUrl().lastIndexOf('/') + 1));
      one.addProperty("value", encoded(detail.getValue().toByteArray()));
      told.add(one);
    }
    last.add("details", told);
    return last;
  }

  static JsonObject ok() {
    return outcome(Status.OK, new Metadata());
  }

  static JsonObject code(String code, String message) {
    JsonObject last = new JsonObject();
    last.addProperty("code", code);
    last.addProperty("message", message);
    return last;
  }

  static String encoded(byte[] value) {
    return Base64.getEncoder().encodeToString(value);
  }

  private static List<Any> details(Status status, Metadata trailers) {
    try {
      return StatusProto.fromStatusAndTrailers(status, trailers).getDetailsList();
    } catch (IllegalArgumentException contradictory) {
      return List.of();
    }
  }

  private static String text(JsonObject target, String name) {
    return target.has(name) && !target.get(name).isJsonNull() ? target.get(name).getAsString() : "";
  }
}
