package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.LeasesContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
final class PostgresLeasesTest extends PostgresFixture implements LeasesContract {}
