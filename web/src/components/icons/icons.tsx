import './icons.css';
import type { ComponentChildren } from 'preact';

/** One weight, one size of grid; an icon never stands without its word, so it says nothing to a screen reader. */
const icon = (drawing: ComponentChildren) =>
  function Icon() {
    return (
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {drawing}
      </svg>
    );
  };

export const HomeIcon = icon(<path d="M4 11 12 4l8 7v9h-5v-6H9v6H4z" />);
export const CalendarIcon = icon(<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3v3H8z" />);
export const EventIcon = icon(<path d="M4 4h16v16H4zM8 9h8M8 13h8M8 17h4" />);
export const PlayIcon = icon(<path d="M3 5h18v14H3zM10 9l5 3-5 3z" />);
export const AudioIcon = icon(<path d="M4 10v4M8 6v12M12 9v6M16 4v16M20 10v4" />);
export const TicketIcon = icon(
  <path d="M3 7h18v3.5a1.5 1.5 0 0 0 0 3V17H3v-3.500a1.500 1.500 0 0 0 0-3zM14 7v10" />,
);
export const InfoIcon = icon(<path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 11v6M12 7.500v.5" />);
export const DeskIcon = icon(<path d="M3 9h18M5 9v11M19 9v11M9 9V4h6v5M5 14h14" />);
export const PersonIcon = icon(
  <path d="M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 21c.5-4.500 3.500-6.500 8-6.500s7.500 2 8 6.500" />,
);
export const LeaveIcon = icon(<path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4" />);
export const ComputerIcon = icon(<path d="M3 5h18v11H3zM9 20h6M12 16v4" />);
export const SeatIcon = icon(<path d="M7 4v9h10V4M5 13h14v3H5zM7 16v5M17 16v5" />);
export const RoomIcon = icon(<path d="M4 21V4h11v17M15 7h5v14M2 21h20M11 12v1.500" />);
export const BoothIcon = icon(<path d="M5 21V9a7 7 0 0 1 14 0v12zM9 21v-8h6v8" />);
export const EquipmentIcon = icon(<path d="M3 6h18v11H3zM8 21h8M7 10l3 2-3 2M13 14h4" />);
export const ClockIcon = icon(<path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 7v5l3.500 2.500" />);
export const CheckIcon = icon(<path d="m4 12.500 5.500 5.500L20 6.500" />);
export const CrossIcon = icon(<path d="m5 5 14 14M19 5 5 19" />);
export const WarningIcon = icon(<path d="M12 4 2.500 20h19zM12 10v5M12 17.500v.5" />);
export const OfflineIcon = icon(
  <path d="M3 9c5-4.500 13-4.500 18 0M6.500 13c3-2.700 8-2.700 11 0M10 17c1-1 3-1 4 0M4 4l16 16" />,
);
export const PrintIcon = icon(<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z" />);
export const ForwardIcon = icon(<path d="M5 12h14M13 6l6 6-6 6" />);
export const ShareIcon = icon(<path d="M12 15V3M8 7l4-4 4 4M6 11v9h12v-9" />);
