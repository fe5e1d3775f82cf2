/**
 * How JSON bodies are read and written with Jackson databind. Shared by the two contracts, whose names and texts are
 * not known here.
 *
 * <ol>
 *   <li>{@link io.leadlist.internal.json.BodyReader} reads a request body within its limits into Jackson's tree, and
 *       rejects a body that is not JSON.
 *   <li>{@link io.leadlist.internal.json.RecordReader} binds the tree to a record, component by component, and has
 *       Hibernate Validator check each record. Mapping by Jackson alone would stop at the first value of a wrong type,
 *       and cannot distinguish a missing component from a null one.
 *   <li>{@link io.leadlist.internal.json.Bound} reports all violations at once, in document order.
 *   <li>{@link io.leadlist.internal.json.ResponseMapper} writes the records of responses.
 * </ol>
 */
@NullMarked
package io.leadlist.internal.json;

import org.jspecify.annotations.NullMarked;
