package dev.planwire.conformance;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.planwire.Connection;
import dev.planwire.FolderException;
import io.grpc.StatusRuntimeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The runner of Java: does what the driver asks and reports what came of it, as clients/conformance describes. */
public final class Runner {
  private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  private static final Gson GSON = new Gson();

  private final Map<Integer, Deed> running = new ConcurrentHashMap<>();

  /** Until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    Runner runner = new Runner();
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonObject request = JsonParser.parseString(line).getAsJsonObject();
      int id = request.get("id").getAsInt();
      Deed deed = new Deed(id, request);
      runner.running.put(id, deed);
      Thread thread = new Thread(() -> runner.answer(deed));
      thread.setDaemon(true);
      thread.start();
    }
    for (Deed deed : runner.running.values()) {
      deed.stop();
    }
    System.exit(0);
  }

  private void answer(Deed deed) {
    JsonObject last;
    try {
      last =
          switch (deed.request.get("do").getAsString()) {
            case "describe" -> describe();
            case "call" -> Calls.call(deed);
            case "pages" -> Calls.pages(deed);
            case "register" -> Calls.register(deed);
            case "repeat" -> Calls.repeat(deed);
            case "watch" -> Streams.watch(deed);
            case "work" -> Streams.work(deed);
            case "stop" -> stop(deed.request.get("stop").getAsInt());
            default -> Targets.code("UNSUPPORTED", deed.request.get("do").getAsString() + " is not known");
          };
    } catch (StatusRuntimeException error) {
      last = Targets.outcome(error.getStatus(), error.getTrailers());
    } catch (FolderException error) {
      last = Targets.code("FOLDER", error.getMessage());
    } catch (IllegalArgumentException error) {
      last = Targets.code("SETTING", error.getMessage());
    } catch (Exception error) {
      error.printStackTrace();
      last = Targets.code("RUNNER", error.toString());
    }
    last.addProperty("done", true);
    running.remove(deed.id);
    deed.say(last);
    deed.ended.countDown();
  }

  private static JsonObject describe() {
    JsonObject last = new JsonObject();
    last.addProperty("language", "java");
    last.addProperty("version", System.getProperty("java.version"));
    last.addProperty("client", Connection.VERSION);
    return last;
  }

  private JsonObject stop(int id) throws InterruptedException {
    Deed deed = running.get(id);
    if (deed != null) {
      deed.stop();
      deed.ended.await();
    }
    return Targets.code("OK", "");
  }

  static synchronized void write(JsonObject line) {
    OUT.println(GSON.toJson(line));
    OUT.flush();
  }
}
