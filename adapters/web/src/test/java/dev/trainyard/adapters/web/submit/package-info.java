@NullMarked
package dev.trainyard.adapters.web.submit;

import org.jspecify.annotations.NullMarked;
