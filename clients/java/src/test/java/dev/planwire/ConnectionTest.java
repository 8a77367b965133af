package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org:1",
        "10.0.0.1:1",
        "0.0.0.0:1",
        "localhost.example.org:1",
        "127.0.0.1.example.org:1",
        "128.0.0.1:1",
        "[::2]:1",
        "[::ffff:10.0.0.1]:1",
        "2130706433:1"
      })
  void aTokenGoesToAnotherMachineOnlyEncryptedOrWherePermitted(String address) {
    var refused = assertThrows(IllegalArgumentException.class, Connection.to(address).token("secret")::open);
    assertTrue(refused.getMessage().contains("would travel to " + address + " unencrypted"), refused.getMessage());
    Connection.to(address).token("secret").tls(true).open().close();
    Connection.to(address).token("secret").tls(false).open().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:1", "127.0.0.1:1", "127.9.9.255:1", "[::1]:1", "[0:0:0:0:0:0:0:1]:1", "[0:0::1]:1", "unix:/run/p"})
  void aTokenGoesToThisMachine(String address) {
    Connection.to(address).token("secret").open().close();
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertThrows(IllegalArgumentException.class, Connection.to("localhost")::open);
    assertThrows(IllegalArgumentException.class, Connection.to("localhost:1").actor("Ä")::open);
    assertThrows(IllegalArgumentException.class, Connection.to("localhost:1").session("a\nb")::open);
    assertThrows(
        IllegalArgumentException.class, Connection.to("localhost:1").tls(false).tlsAuthorities(Path.of("ca.pem"))::open);
  }

  @Test
  void aClientIsAboutTheWorkspaceThatItWasGiven() {
    try (Client client = Connection.to("localhost:1").workspace("garden").open()) {
      assertEquals("garden", client.workspace());
      client.useWorkspace("kitchen");
      assertEquals("kitchen", client.workspace());
    }
  }
}
