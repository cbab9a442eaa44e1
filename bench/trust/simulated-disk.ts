import type { DiskCall } from './disk-trace.ts';

/** What a disk reads and writes as one. */
const SECTOR_BYTES = 512;

interface FileState {
  /** What is on the disk whatever happens. */
  durable: Buffer;
  /** What was written since the last sync: any part of it may be on the disk. */
  pending: DiskCall[];
}

/** A disk that keeps what was synced, and of everything else what chance leaves. */
export interface SimulatedDisk {
  apply(call: DiskCall): void;
  /** What each file holds after the power went now, by path; files that nothing was synced of are not there. */
  cutPower(random: () => number): Map<string, Buffer>;
}

/** @param isLying whether it ignores every sync, as some disks do: what the promise does not hold on. */
export function simulatedDisk(isLying: boolean): SimulatedDisk {
  const files = new Map<string, FileState>();
  return {
    apply(call) {
      if (call.kind === 'remove') {
        // SQLite removes a journal when what it guards has been synced.
        files.delete(call.path);
        return;
      }
      const file = files.get(call.path) ?? { durable: Buffer.alloc(0), pending: [] };
      files.set(call.path, file);
      if (call.kind !== 'sync') file.pending.push(call);
      else if (!isLying) {
        for (const each of file.pending) file.durable = changed(file.durable, each);
        file.pending = [];
      }
    },
    cutPower(random) {
      const left = [...files].map(([path, { durable, pending }]) => {
        const bytes = pending.reduce((now, call) => changed(now, torn(call, random)), durable);
        return [path, bytes] as const;
      });
      return new Map(left.filter(([, bytes]) => bytes.length > 0));
    },
  };
}

function changed(bytes: Buffer, call: DiskCall | undefined): Buffer {
  if (call?.kind === 'truncate') {
    const cut = Buffer.alloc(call.length);
    bytes.copy(cut);
    return cut;
  }
  if (call?.kind !== 'write') return bytes;
  const end = call.at + call.bytes.length;
  const grown =
    end > bytes.length ? Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]) : Buffer.from(bytes);
  call.bytes.copy(grown, call.at);
  return grown;
}

/** A third of what was not synced has not arrived, a third whole, a third up to some sector. */
function torn(call: DiskCall, random: () => number): DiskCall | undefined {
  const fate = Math.floor(random() * 3);
  if (fate === 0) return undefined;
  if (fate === 1 || call.kind !== 'write') return call;
  const sectors = Math.floor((random() * call.bytes.length) / SECTOR_BYTES);
  return { ...call, bytes: call.bytes.subarray(0, sectors * SECTOR_BYTES) };
}
