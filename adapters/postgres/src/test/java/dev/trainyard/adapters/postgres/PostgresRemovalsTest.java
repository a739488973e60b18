package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.RemovalsContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
final class PostgresRemovalsTest extends PostgresFixture implements RemovalsContract {}
