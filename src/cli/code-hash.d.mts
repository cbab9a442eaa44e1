/** SHA-256 over the names and bytes of a folder's files: 32 hex digits. */
export declare function hashFolder(folder: string): string;
/** A hash of the code that this process runs and of what it depends on: 16 hex digits. */
export declare function hashCode(): string;
