/**
 * Where everything is written down: the storage ports on PostgreSQL 15 or newer. Set-based SQL
 * where many jobs move at once, Panache where one is read. Used only through the ports, but for
 * what a server has to call at start and once a day.
 */
@NullMarked
package dev.trainyard.adapters.postgres;

import org.jspecify.annotations.NullMarked;
