package io.leadlist.call;

/** The operation id was used before, with other content. The stored answer is left as it is (reading 62). */
public final class ConflictException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient OperationId operationId;

    /** Refuses a call for this reason. */
    public ConflictException(OperationId operationId) {
        super("The operation id was used before with other content or by another caller");
        this.operationId = operationId;
    }

    /** The operation id that was used before. */
    public OperationId operationId() {
        return operationId;
    }
}
