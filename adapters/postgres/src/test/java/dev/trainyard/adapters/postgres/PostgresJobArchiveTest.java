package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.JobArchiveContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
final class PostgresJobArchiveTest extends PostgresFixture implements JobArchiveContract {}
