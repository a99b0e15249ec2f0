import { useEffect, useState } from 'react';

/** The value once it has stood still for so many milliseconds: what is typed goes into the address at rest, not at each key. */
export function useSettled<Value>(value: Value, restMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
}
