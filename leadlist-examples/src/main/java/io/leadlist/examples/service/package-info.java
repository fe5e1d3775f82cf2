/**
 * The reference service: both contracts over HTTP, on Spring Boot. All logic is the library's. These classes are a
 * host's own part: server, callers, database, scheduler and settings.
 */
@NullMarked
package io.leadlist.examples.service;

import org.jspecify.annotations.NullMarked;
