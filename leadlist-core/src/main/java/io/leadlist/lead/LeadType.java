package io.leadlist.lead;

/** The type of the leads in a list. The type of a list never changes. */
public enum LeadType {
    /** People, such as contacts and prospects. */
    PERSON,
    /** Companies, such as accounts. */
    COMPANY
}
