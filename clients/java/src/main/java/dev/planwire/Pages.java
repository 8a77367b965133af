package dev.planwire;

import com.google.protobuf.Message;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The pages of a list, each asked for when the loop comes to it. */
public final class Pages {
  private Pages() {}

  /**
   * Every page of a list.
   *
   * <pre>{@code for (ListTasksResponse page : Pages.of(client.tasks()::listTasks, request))}</pre>
   */
  public static <Q extends Message, R extends Message> Iterable<R> of(Function<Q, R> list, Q request) {
    return () -> new Reading<>(list, request);
  }

  private static final class Reading<Q extends Message, R extends Message> implements Iterator<R> {
    private final Function<Q, R> list;
    // None after the last page.
    private Q next;

    Reading(Function<Q, R> list, Q request) {
      this.list = list;
      this.next = request;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    @SuppressWarnings("unchecked") // the builder of a message makes such messages
    public R next() {
      if (next == null) {
        throw new NoSuchElementException("that was the last page");
      }
      R page = list.apply(next);
      String token = Stream.text(page, "next_page_token");
      var field = next.getDescriptorForType().findFieldByName("page_token");
      next = token.isEmpty() ? null : (Q) next.toBuilder().setField(field, token).build();
      return page;
    }
  }
}
