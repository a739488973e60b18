/** Why a job is where it is, in fields and in words. */
@NullMarked
package dev.trainyard.adapters.web.explain;

import org.jspecify.annotations.NullMarked;
