package dev.trainyard.emulator.run.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void givesEveryReplicaALoopbackAddressOfItsOwn() throws Exception {
    Addresses addresses = new Addresses();

    var given = Stream.generate(addresses::next).limit(600).toList();

    assertThat(given).doesNotHaveDuplicates();
    for (Address address : given) {
      assertThat(InetAddress.getByName(address.host()).isLoopbackAddress()).isTrue();
    }
  }
}
