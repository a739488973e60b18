package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.SetbacksContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
final class PostgresSetbacksTest extends PostgresFixture implements SetbacksContract {}
