package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RequestInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.Test;

class PlanwireExceptionTest {
  @Test
  void itsTextHasTheReasonAndTheCall() {
    var said =
        com.google.rpc.Status.newBuilder()
            .setCode(Status.Code.NOT_FOUND.value())
            .setMessage("task a does not exist")
            .addDetails(Any.pack(ErrorInfo.newBuilder().setReason("RESOURCE_NOT_FOUND").build()))
            .addDetails(Any.pack(RequestInfo.newBuilder().setRequestId("b").build()))
            .build();
    var error = PlanwireException.of(StatusProto.toStatusRuntimeException(said));
    assertEquals("task a does not exist [NOT_FOUND RESOURCE_NOT_FOUND, call b]", error.getMessage());
    assertSame(error, PlanwireException.of(error));
  }

  @Test
  void anErrorThatPlanwireDidNotMakeHasItsCode() {
    assertEquals("gone [UNAVAILABLE]", PlanwireException.unavailable("gone").getMessage());
    assertEquals("INTERNAL [INTERNAL]", PlanwireException.of(Status.INTERNAL.asRuntimeException()).getMessage());
  }
}
