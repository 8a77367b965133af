package dev.planwire.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.protobuf.Message;
import dev.planwire.Client;
import dev.planwire.Item;
import dev.planwire.Job;
import dev.planwire.Output;
import dev.planwire.Snapshot;
import dev.planwire.Watch;
import dev.planwire.WatchSettings;
import dev.planwire.Worker;
import dev.planwire.WorkerSettings;
import dev.planwire.v1.ClaimTasksRequest;
import dev.planwire.v1.FollowExecutionLogsRequest;
import dev.planwire.v1.TaskRetry;
import dev.planwire.v1.WatchEventsRequest;
import dev.planwire.v1.WatchOptions;
import dev.planwire.v1.WatchPlansRequest;
import dev.planwire.v1.WatchTasksRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What goes on for longer: watches that resume, and workers. */
final class Streams {
  private Streams() {}

  /** Tells each event that a watch hands out, with the token that the watch shows then. */
  static JsonObject watch(Deed deed) throws InterruptedException {
    byte[] bytes = Base64.getDecoder().decode(deed.text("request"));
    Message request = Methods.known(deed.text("method")).parseRequest(new ByteArrayInputStream(bytes));
    boolean quiet = deed.flag("quiet");
    long until = deed.number("until", 0);
    long count = 0;
    try (Client client = Targets.client(deed.request.getAsJsonObject("target"), "");
        Watch<?, ?> watch = begin(client, request, deed)) {
      deed.onStop(watch::close);
      for (Item<?, ?> item : watch) {
        if (item.isSnapshot()) {
          deed.say(told(item.snapshot(), watch));
          continue;
        }
        count++;
        if (!quiet) {
          JsonObject line = new JsonObject();
          line.addProperty("event", Targets.encoded(((Message) item.event()).toByteArray()));
          line.addProperty("resume_token", watch.resumeToken());
          deed.say(line);
        }
        if (count == until) {
          break;
        }
        Thread.sleep(deed.number("read_delay_ms", 0));
      }
    }
    JsonObject last = Targets.ok();
    last.addProperty("count", count);
    return last;
  }

  private static Watch<?, ?> begin(Client client, Message request, Deed deed) {
    if (request instanceof WatchTasksRequest tasks) {
      return client.watchTasks(tasks, settings(tasks.getOptions(), deed));
    } else if (request instanceof WatchPlansRequest plans) {
      return client.watchPlans(plans, settings(plans.getOptions(), deed));
    } else if (request instanceof FollowExecutionLogsRequest logs) {
      return client.followLogs(logs, settings(logs.getOptions(), deed));
    }
    WatchEventsRequest events = (WatchEventsRequest) request;
    return client.watchEvents(events, settings(events.getOptions(), deed));
  }

  private static WatchSettings settings(WatchOptions options, Deed deed) {
    String token = deed.text("resume_token");
    WatchSettings settings =
        options.getSnapshot() && token.isEmpty() ? WatchSettings.snapshot() : WatchSettings.resume(token);
    if (options.hasProgressInterval()) {
      var interval = options.getProgressInterval();
      settings = settings.progressInterval(Duration.ofSeconds(interval.getSeconds(), interval.getNanos()));
    }
    if (deed.flag("relist")) {
      settings = settings.relistWhenExpired();
    }
    if (deed.flag("quiet")) {
      return settings;
    }
    return settings.onState(
        (state, error) -> {
          JsonObject line = new JsonObject();
          line.addProperty("state", state.name().toLowerCase(Locale.ROOT));
          deed.say(line);
        });
  }

  private static JsonObject told(Snapshot<?> snapshot, Watch<?, ?> watch) {
    JsonArray items = new JsonArray();
    snapshot.items().forEach(each -> items.add(Targets.encoded(((Message) each).toByteArray())));
    JsonObject line = new JsonObject();
    line.add("snapshot", items);
    line.addProperty("expired", snapshot.expired());
    line.addProperty("resume_token", watch.resumeToken());
    return line;
  }

  /** A worker that does nothing for as long as it is asked to, and tells what it claimed and what became of it. */
  static JsonObject work(Deed deed) throws InterruptedException, IOException {
    int concurrency = (int) deed.number("concurrency", 1);
    long until = deed.number("until", 0);
    long idle = TimeUnit.MILLISECONDS.toNanos(deed.number("idle_ms", 0));
    AtomicLong count = new AtomicLong();
    AtomicLong last = new AtomicLong(System.nanoTime());
    AtomicInteger open = new AtomicInteger();
    var claim = ClaimTasksRequest.parseFrom(Base64.getDecoder().decode(deed.text("claim")));
    WorkerSettings settings =
        WorkerSettings.any()
            .filter(claim.getFilter().toBuilder().setPlanId(deed.text("plan_id")).build())
            .avoidConflicts(claim.getAvoidConflicts())
            .name(deed.text("agent"))
            .concurrency(concurrency)
            .lease(Duration.ofMillis(deed.number("lease_ms", 60_000)));
    long retry = deed.number("retry_ms", -1);
    if (retry >= 0) {
      var pause = com.google.protobuf.Duration.newBuilder().setSeconds(retry / 1000).setNanos((int) (retry % 1000) * 1_000_000);
      settings = settings.retry(TaskRetry.newBuilder().setBackoff(pause).build());
    }
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    try (Client client = Targets.client(deed.request.getAsJsonObject("target"), deed.text("workspace_id"));
        Worker worker = client.worker(settings)) {
      deed.onStop(worker::close);
      if (idle > 0) {
        stopWhenIdle(worker, idle, last, open);
      }
      for (Job job : worker) {
        open.incrementAndGet();
        tell(deed, job, "claimed");
        threads.execute(
            () -> {
              String end = end(deed, job);
              if (end.equals("completed") || end.equals("failed")) {
                count.incrementAndGet();
              }
              if (!end.isEmpty()) {
                tell(deed, job, end);
              }
              last.set(System.nanoTime());
              open.decrementAndGet();
              if (until > 0 && count.get() >= until) {
                worker.stop();
              }
            });
      }
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.HOURS);
    } finally {
      threads.shutdown();
    }
    JsonObject line = Targets.ok();
    line.addProperty("count", count);
    return line;
  }

  /** Work on a job; give what became of it, or nothing where it was given back. */
  private static String end(Deed deed, Job job) {
    AtomicInteger interrupted = new AtomicInteger();
    boolean fails = deed.text("outcome").equals("fail");
    job.run(
        task -> {
          try {
            Thread.sleep(deed.number("work_ms", 0));
          } catch (InterruptedException stopped) {
            interrupted.set(1);
            throw stopped;
          }
          if (fails) {
            throw new IllegalStateException(deed.text("error"));
          }
          return Output.NONE;
        });
    if (job.isLost()) {
      return "lost";
    }
    return interrupted.get() == 1 ? "" : fails ? "failed" : "completed";
  }

  private static void tell(Deed deed, Job job, String what) {
    if (!deed.flag("quiet")) {
      JsonObject line = new JsonObject();
      line.addProperty(what, job.task().getId());
      if (what.equals("claimed")) {
        line.addProperty("attempt", job.attempt());
        JsonArray conflicts = new JsonArray();
        job.conflicts().forEach(each -> conflicts.add(each.getOtherTaskId()));
        line.add("conflicts", conflicts);
      }
      deed.say(line);
    }
  }

  private static void stopWhenIdle(Worker worker, long idle, AtomicLong last, AtomicInteger open) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (open.get() > 0 || System.nanoTime() - last.get() < idle) {
                  Thread.sleep(20);
                }
                worker.stop();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
