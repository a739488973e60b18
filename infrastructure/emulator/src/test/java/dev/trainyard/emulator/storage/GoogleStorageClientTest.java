package dev.trainyard.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.NoCredentials;
import com.google.cloud.ReadChannel;
import com.google.cloud.WriteChannel;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.BucketInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.ComposeRequest;
import com.google.cloud.storage.Storage.CopyRequest;
import com.google.cloud.storage.StorageException;
import com.google.cloud.storage.StorageOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Google's own client for Java, as it is used with an emulator. */
class GoogleStorageClientTest {
  private static final BlobInfo A =
      BlobInfo.newBuilder("data", "in/a.txt")
          .setContentType("text/plain")
          .setMetadata(Map.of("k", "v"))
          .build();
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private StorageHouse house;
  private Storage storage;

  @BeforeEach
  void open() throws IOException {
    house = new StorageHouse(folder);
    storage =
        StorageOptions.http()
            .setHost("http://" + house.rest.endpoint())
            .setProjectId("demo")
            .setCredentials(NoCredentials.getInstance())
            .build()
            .getService();
  }

  @AfterEach
  void close() throws Exception {
    storage.close();
    house.close();
  }

  @Test
  void makesAndListsBuckets() {
    storage.create(BucketInfo.newBuilder("another").setLocation("EU").build());
    assertThat(storage.get("another").getLocation()).isEqualTo("EU");
    assertThat(storage.get("none")).isNull();
    assertThat(storage.list().iterateAll())
        .extracting(BucketInfo::getName)
        .containsExactly("another", "data");
    assertThat(storage.delete("another")).isTrue();
  }

  @Test
  void writesReadsAndDeletesAnObject() throws IOException {
    Blob made = storage.create(A, HELLO);
    assertThat(Files.readString(house.file("in/a.txt"))).isEqualTo("hello");
    Blob found = storage.get(A.getBlobId());
    assertThat(found.getGeneration()).isEqualTo(made.getGeneration());
    assertThat(found.getMetadata()).isEqualTo(Map.of("k", "v"));
    assertThat(found.getContentType()).isEqualTo("text/plain");
    assertThat(found.getSize()).isEqualTo(5);
    assertThat(storage.readAllBytes(A.getBlobId())).isEqualTo(HELLO);
    assertThat(storage.delete(A.getBlobId())).isTrue();
    assertThat(storage.delete(A.getBlobId())).isFalse();
    assertThat(storage.get(A.getBlobId())).isNull();
  }

  @Test
  void writesAndReadsByChannels() throws IOException {
    byte[] content = new byte[5_000_000];
    new Random(1).nextBytes(content);
    try (WriteChannel channel = storage.writer(A)) {
      channel.setChunkSize(1 << 18);
      channel.write(ByteBuffer.wrap(content));
    }
    assertThat(Files.readAllBytes(house.file("in/a.txt"))).isEqualTo(content);
    ByteBuffer read = ByteBuffer.allocate(1000);
    try (ReadChannel channel = storage.reader(A.getBlobId())) {
      channel.seek(4_000_000);
      while (read.hasRemaining() && channel.read(read) >= 0) {}
    }
    assertThat(read.array()).isEqualTo(java.util.Arrays.copyOfRange(content, 4_000_000, 4_001_000));
  }

  @Test
  void movesFilesInAndOut() throws IOException {
    Path from = folder.resolve("from");
    Path to = folder.resolve("to");
    Files.write(from, new byte[20_000_000]);
    storage.createFrom(A, from);
    storage.downloadTo(A.getBlobId(), to);
    assertThat(Files.mismatch(from, to)).isEqualTo(-1);
  }

  @Test
  void listsByPrefixAndFolder() throws IOException {
    storage.create(A, HELLO);
    house.write("out/model/weights", "trained");
    assertThat(storage.list("data", BlobListOption.pageSize(1)).iterateAll())
        .extracting(Blob::getName)
        .containsExactly("in/a.txt", "out/model/weights");
    assertThat(
            storage
                .list("data", BlobListOption.prefix("out/"), BlobListOption.currentDirectory())
                .iterateAll())
        .extracting(Blob::getName)
        .containsExactly("out/model/");
    assertThat(storage.readAllBytes(BlobId.of("data", "out/model/weights")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("trained");
  }

  @Test
  void overwritesNothingThatItDoesNotKnow() {
    Blob made = storage.create(A, HELLO, BlobTargetOption.doesNotExist());
    assertThatThrownBy(() -> storage.create(A, HELLO, BlobTargetOption.doesNotExist()))
        .isInstanceOfSatisfying(
            StorageException.class,
            refused -> {
              assertThat(refused.getCode()).isEqualTo(412);
              assertThat(refused.getReason()).isEqualTo("conditionNotMet");
            });
    BlobInfo known = made.toBuilder().build();
    assertThat(storage.create(known, HELLO, BlobTargetOption.generationMatch()).getGeneration())
        .isGreaterThan(made.getGeneration());
  }

  @Test
  void copiesComposesAndSpeaksOtherwise() {
    storage.create(A, HELLO);
    BlobId b = BlobId.of("data", "b");
    Blob copy = storage.copy(CopyRequest.of(A.getBlobId(), b)).getResult();
    assertThat(copy.getCrc32c()).isEqualTo(storage.get(A.getBlobId()).getCrc32c());
    Blob composed =
        storage.compose(
            ComposeRequest.of(List.of("b", "in/a.txt"), BlobInfo.newBuilder("data", "c").build()));
    assertThat(composed.getContent()).asString(StandardCharsets.UTF_8).isEqualTo("hellohello");
    Blob changed = composed.toBuilder().setMetadata(Map.of("l", "w")).build().update();
    assertThat(changed.getMetadata()).containsEntry("l", "w");
    assertThat(changed.getMetageneration()).isEqualTo(2);
  }

  @Test
  void asksForManyAtOnce() {
    storage.create(A, HELLO);
    BlobId none = BlobId.of("data", "none");
    assertThat(storage.get(A.getBlobId(), none)).element(1).isNull();
    assertThat(storage.delete(A.getBlobId(), none)).containsExactly(true, false);
  }

  @Test
  void tellsWhatIsMissing() {
    assertThatThrownBy(() -> storage.readAllBytes(BlobId.of("data", "none")))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("No such object: data/none");
    assertThatThrownBy(() -> storage.create(BlobInfo.newBuilder("none", "a").build(), HELLO))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("The specified bucket does not exist.");
  }
}
