package dev.planwire;

import com.google.common.net.InetAddresses;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A way to a server: {@code Connection.to("127.0.0.1:50051").actor("ada").open()}.
 *
 * <p>{@link #open()} throws IllegalArgumentException for settings that are wrong or contradict each other.
 */
public final class Connection {
  private static final int LONGEST_NAME = 255;
  private static final Pattern HOST_AND_PORT = Pattern.compile("(?<host>.+):\\d+");
  /** The version of this client. */
  public static final String VERSION = "0.1.0";

  private final String address;
  private String token = "";
  private String workspace = "";
  private String actor = "";
  private String session = "";
  private Duration timeout = Duration.ofSeconds(30);
  private Duration retryTimeout;
  private Boolean tls;
  private Path authorities;
  private Path certificate;
  private Path key;

  private Connection(String address) {
    this.address = address;
  }

  /** A way to {@code HOST:PORT} or {@code unix:PATH}. */
  public static Connection to(String address) {
    return new Connection(address);
  }

  /** The bearer token. It travels over TLS, or to this machine; {@code tls(false)} permits it to go unencrypted. */
  public Connection token(String value) {
    token = value;
    return this;
  }

  /** The id of the workspace of calls that name none. */
  public Connection workspace(String id) {
    workspace = id;
    return this;
  }

  /** Who makes the changes. Recorded as {@code changed_by} where the server asks for no tokens. */
  public Connection actor(String name) {
    actor = name;
    return this;
  }

  /** Whose session calls. */
  public Connection session(String id) {
    session = id;
    return this;
  }

  /** The time of a unary call, its retries included, unless the call has a deadline. 30 seconds unless given. */
  public Connection timeout(Duration time) {
    timeout = time;
    return this;
  }

  /** For how long a call that the server could not take is made again; as long as the call has time unless given. */
  public Connection retryTimeout(Duration time) {
    retryTimeout = time;
    return this;
  }

  /** True trusts the authorities of Java; false sends even a token unencrypted. */
  public Connection tls(boolean encrypted) {
    tls = encrypted;
    return this;
  }

  /** A PEM file with the authorities to trust instead; turns TLS on. */
  public Connection tlsAuthorities(Path file) {
    authorities = file;
    return this;
  }

  /** PEM files, for servers that ask clients for a certificate; turns TLS on. */
  public Connection clientCertificate(Path chain, Path privateKey) {
    certificate = chain;
    key = privateKey;
    return this;
  }

  /** A client. It connects at its first call. */
  public Client open() {
    check();
    ChannelCredentials credentials = credentials();
    return new Client(defaults(), () -> connect(credentials));
  }

  private void check() {
    if (!isSocket() && !HOST_AND_PORT.matcher(address).matches()) {
      throw new IllegalArgumentException("'" + address + "' is not an address: give HOST:PORT or unix:PATH");
    }
    checkName("token", token, Integer.MAX_VALUE);
    checkName("actor", actor, LONGEST_NAME);
    checkName("session", session, LONGEST_NAME);
    if (Boolean.FALSE.equals(tls) && (authorities != null || certificate != null)) {
      throw new IllegalArgumentException("authorities and certificates are for TLS: leave tls(false) away, or them");
    }
    if (!token.isEmpty() && !usesTls() && tls == null && !isLocal()) {
      throw new IllegalArgumentException(
          "the token would travel to "
              + address
              + " unencrypted: turn TLS on with tls(true) or tlsAuthorities, or allow it with tls(false)");
    }
  }

  private static void checkName(String name, String value, int longest) {
    if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(name + " must be printable ASCII: it travels in a header");
    }
    if (value.length() > longest) {
      throw new IllegalArgumentException(name + " must be at most " + longest + " characters");
    }
  }

  private boolean usesTls() {
    return tls == null ? authorities != null || certificate != null : tls;
  }

  private boolean isSocket() {
    return address.startsWith("unix:");
  }

  /** Whether the address is this machine's. A name other than localhost is not, whatever it begins with. */
  private boolean isLocal() {
    if (isSocket()) {
      return true;
    }
    var matcher = HOST_AND_PORT.matcher(address);
    String host = matcher.matches() ? matcher.group("host") : "";
    return host.equals("localhost")
        || (InetAddresses.isUriInetAddress(host) && InetAddresses.forUriString(host).isLoopbackAddress());
  }

  private CallDefaults defaults() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("authorization", token.isEmpty() ? "" : "Bearer " + token);
    metadata.put("planwire-actor", actor);
    metadata.put("planwire-session", session);
    metadata.values().removeIf(String::isEmpty);
    return new CallDefaults(workspace, timeout, retryTimeout, metadata);
  }

  private ChannelCredentials credentials() {
    if (!usesTls()) {
      return InsecureChannelCredentials.create();
    }
    var builder = TlsChannelCredentials.newBuilder();
    try {
      if (authorities != null) {
        builder.trustManager(authorities.toFile());
      }
      if (certificate != null) {
        builder.keyManager(certificate.toFile(), key.toFile());
      }
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
    return builder.build();
  }

  private ManagedChannel connect(ChannelCredentials credentials) {
    var builder =
        Grpc.newChannelBuilder(isSocket() ? "unix:" + Path.of(address.substring(5)).toAbsolutePath() : address, credentials)
            // A server of Planwire takes a ping every ten seconds. A connection that died without a word is found in 25: a
            // call with the default timeout has time left for another try.
            .keepAliveTime(15, TimeUnit.SECONDS)
            .keepAliveTimeout(10, TimeUnit.SECONDS)
            .keepAliveWithoutCalls(true)
            .maxInboundMessageSize(Integer.MAX_VALUE)
            // What is retried is decided here, and told to those who watch.
            .disableRetry()
            .userAgent("planwire-java/" + VERSION);
    if (isLocal()) {
      // A proxy that the environment names is for the world outside, and would not find our loopback.
      builder.proxyDetector(target -> null);
    }
    if (isSocket()) {
      builder.overrideAuthority("localhost"); // what the certificate of the server has to name
    }
    return builder.build();
  }
}
