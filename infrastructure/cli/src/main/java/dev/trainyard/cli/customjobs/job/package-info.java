/** What the commands about custom jobs share: where, which job, how the answer looks. */
@NullMarked
package dev.trainyard.cli.customjobs.job;

import org.jspecify.annotations.NullMarked;
