package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.CensusContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PostgresCensusTest extends PostgresFixture implements CensusContract {}
