package dev.planwire.conformance;

import com.google.protobuf.Message;
import dev.planwire.v1.PlanServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServiceDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The methods of the contract by name, and others that it does not have. */
final class Methods {
  private Methods() {}

  /** A method such as {@code planwire.v1.PlanService/CreatePlan}; null where the contract has none. */
  @SuppressWarnings("unchecked") // requests and responses are messages
  static MethodDescriptor<Message, Message> known(String name) {
    String service = name.substring(name.indexOf("Service") == -1 ? 0 : name.lastIndexOf('.') + 1, name.indexOf('/'));
    try {
      Class<?> stubs = Class.forName(PlanServiceGrpc.class.getPackageName() + "." + service + "Grpc");
      var descriptor = (ServiceDescriptor) stubs.getMethod("getServiceDescriptor").invoke(null);
      for (MethodDescriptor<?, ?> method : descriptor.getMethods()) {
        if (method.getFullMethodName().equals(name)) {
          return (MethodDescriptor<Message, Message>) method;
        }
      }
      return null;
    } catch (ReflectiveOperationException unknown) {
      return null;
    }
  }

  /** A method of any name that takes and gives bytes. */
  static MethodDescriptor<byte[], byte[]> raw(String name, MethodType type) {
    return MethodDescriptor.newBuilder(BYTES, BYTES).setFullMethodName(name).setType(type).build();
  }

  private static final MethodDescriptor.Marshaller<byte[]> BYTES =
      new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] value) {
          return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
          try {
            return stream.readAllBytes();
          } catch (IOException error) {
            throw new UncheckedIOException(error);
          }
        }
      };
}
