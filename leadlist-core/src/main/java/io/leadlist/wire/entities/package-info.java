/**
 * The entities API: JSON, and CSV exports and imports. Its public types are all that a host needs. Where the documents
 * of the contract leave a question open, {@code leadlist-core/docs/contract-decisions.md} has the decision.
 *
 * <p>The request bodies are the records of {@code io.leadlist.wire.entities.request}. This package checks the form of a
 * request. The rules of lead lists are not decided here.
 */
@NullMarked
package io.leadlist.wire.entities;

import org.jspecify.annotations.NullMarked;
