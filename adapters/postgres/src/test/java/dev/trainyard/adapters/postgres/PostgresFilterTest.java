package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.FilterContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
final class PostgresFilterTest extends PostgresFixture implements FilterContract {}
