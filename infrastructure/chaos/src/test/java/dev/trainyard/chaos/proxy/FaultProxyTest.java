package dev.trainyard.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
  private static final int SOON = 5_000;
  private static final int A_MOMENT = 150;
  private EchoServer server;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server = new EchoServer();
    proxy = FaultProxy.before(server.port(), 0);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void passesEveryByteBothWaysAndTheEnd() throws IOException {
    byte[] sent = new byte[3_000_000];
    new Random(1).nextBytes(sent);
    try (Socket client = client()) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              client.getOutputStream().write(sent);
              client.shutdownOutput();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
      assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
    }
    await().untilAsserted(() -> assertThat(proxy.lines()).isEmpty());
  }

  @Test
  void isLateByItsLatencyInOneDirectionOnly() throws IOException {
    proxy.befall(Way.TO_CLIENT, new Fault.Late(Duration.ofMillis(200), Duration.ofMillis(50)));
    try (Socket client = client()) {
      assertThat(millisOfAnEcho(client)).isBetween(200L, 1_000L);
      proxy.heal();
      assertThat(millisOfAnEcho(client)).isLessThan(200);
    }
  }

  @Test
  void lettersThroughAThinWayTakeTheirTime() throws IOException {
    proxy.befall(Way.TO_SERVER, new Fault.Thin(10_000));
    try (Socket client = client()) {
      long began = System.nanoTime();
      client.getOutputStream().write(new byte[4_000]);
      client.getInputStream().readNBytes(4_000);
      assertThat(System.nanoTime() - began).isGreaterThan(300_000_000L);
    }
  }

  @Test
  void resetsOpenConnectionsAtOnce() throws IOException {
    try (Socket client = client()) {
      echo(client);
      proxy.cut();
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
    await().untilAsserted(() -> assertThat(server.ended()).isEqualTo(1));
  }

  @Test
  void resetsAConnectionAfterSoManyBytes() throws IOException {
    try (Socket client = client()) {
      echo(client);
      proxy.befall(Way.TO_CLIENT, new Fault.ResetAfter(2));
      client.getOutputStream().write(new byte[] {1, 2});
      assertThat(client.getInputStream().readNBytes(2)).hasSize(2);
      client.getOutputStream().write(3);
      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void isSilentWhileHalfOpenAndResetsWhatWasLostWhenHealed() throws IOException {
    try (Socket client = client();
        Socket idle = client()) {
      echo(client);
      echo(idle);
      proxy.befall(new Fault.Swallow());
      client.getOutputStream().write(7);
      assertSilent(client);
      assertThat(server.ended()).isZero();
      proxy.heal();
      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
      echo(idle);
    }
  }

  @Test
  void keepsTheEndOfAHalfOpenConnectionToItself() throws IOException {
    try (Socket client = client()) {
      echo(client);
      proxy.befall(new Fault.Swallow());
    }
    await()
        .during(Duration.ofMillis(A_MOMENT))
        .untilAsserted(() -> assertThat(server.ended()).isZero());
    proxy.heal();
    await().untilAsserted(() -> assertThat(server.ended()).isEqualTo(1));
  }

  @Test
  void deliversWhatWasHeldUpOnceItIsHealed() throws IOException {
    try (Socket client = client()) {
      echo(client);
      proxy.befall(Way.TO_SERVER, new Fault.Stall());
      client.getOutputStream().write(9);
      assertSilent(client);
      proxy.heal();
      assertThat(client.getInputStream().read()).isEqualTo(9);
    }
  }

  @Test
  void refusesNewConnectionsUntilItIsHealedAndLeavesTheOpenOnes() throws IOException {
    try (Socket open = client()) {
      echo(open);
      proxy.refuse();
      assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
      echo(open);
      proxy.heal();
    }
    try (Socket client = client()) {
      echo(client);
    }
  }

  @Test
  void harmsOneConnectionAlone() throws IOException {
    try (Socket first = client()) {
      echo(first);
      proxy.lines().getFirst().befall(Way.TO_SERVER, new Fault.Stall());
      try (Socket second = client()) {
        echo(second);
      }
      first.getOutputStream().write(1);
      assertSilent(first);
    }
  }

  @Test
  void resetsWhoeverComesWhileTheServerIsAway() throws IOException {
    server.close();
    try (Socket client = client()) {
      assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  private Socket client() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    client.setSoTimeout(SOON);
    client.setTcpNoDelay(true);
    return client;
  }

  private static void echo(Socket client) throws IOException {
    client.getOutputStream().write(42);
    assertThat(client.getInputStream().read()).isEqualTo(42);
  }

  private static long millisOfAnEcho(Socket client) throws IOException {
    long began = System.nanoTime();
    echo(client);
    return (System.nanoTime() - began) / 1_000_000;
  }

  private static void assertSilent(Socket client) throws IOException {
    client.setSoTimeout(A_MOMENT);
    assertThatThrownBy(() -> client.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    client.setSoTimeout(SOON);
  }
}
