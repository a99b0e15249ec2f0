import { Component, type ReactNode } from 'react';

/** Where the code of a drawing cannot be fetched, the chart says so in its place and the rest of the page stands. */
export class DrawingBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
