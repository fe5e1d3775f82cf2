/**
 * The reference service: both contracts over HTTP, on Spring Boot. All logic is the library's; what is here is what
 * every host has of its own: a server, callers, a database, a scheduler, settings.
 */
@NullMarked
package io.leadlist.examples.service;

import org.jspecify.annotations.NullMarked;
