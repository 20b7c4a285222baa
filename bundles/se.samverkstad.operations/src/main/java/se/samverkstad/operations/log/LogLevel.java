package se.samverkstad.operations.log;

/** How grave an event is, as people count: what is finer than information is information. */
public enum LogLevel {
    INFORMATION,
    WARNING,
    ERROR;

    static LogLevel of(String written) {
        return switch (written) {
            case "ERROR" -> ERROR;
            case "WARN" -> WARNING;
            default -> INFORMATION;
        };
    }
}
