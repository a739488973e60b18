/** {@code --worker-pool-spec}: its keys, its rules, and what becomes of it in a job. */
@NullMarked
package dev.trainyard.cli.customjobs.pool;

import org.jspecify.annotations.NullMarked;
