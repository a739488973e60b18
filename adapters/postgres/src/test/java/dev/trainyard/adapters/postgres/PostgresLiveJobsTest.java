package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.LiveJobsContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
final class PostgresLiveJobsTest extends PostgresFixture implements LiveJobsContract {}
