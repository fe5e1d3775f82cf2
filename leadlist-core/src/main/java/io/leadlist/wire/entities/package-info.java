/**
 * The JSON of the entities API, and its CSV: create a list, get it, get all, update and delete it, add prospects, add
 * companies, read members, export, exactly as its pages show them (seeds 000, 001, 003 and 004; spec/1), and where they
 * are silent as the readings say.
 *
 * <p>{@link io.leadlist.wire.entities.EntitiesEndpoints} is all that a host needs. Its request bodies are the records
 * of {@code io.leadlist.wire.entities.request}; behind it there is a writer for each object, and one catalogue of
 * rejections.
 *
 * <p>No rule of lead lists is decided here beyond the form of a body, and nothing is known of HTTP but status codes.
 */
@NullMarked
package io.leadlist.wire.entities;

import org.jspecify.annotations.NullMarked;
