package io.leadlist.wire.constraint;

/**
 * Which components of a record the body had, although the record has no value for them, because the value could not be
 * read. A reader of bodies hands it to the rules of records as Hibernate Validator's constraint validator payload.
 */
public interface Unreadable {
    /** Whether the body had a value for this component that could not be read. */
    boolean contains(Object record, String component);
}
