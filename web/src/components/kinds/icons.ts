import type { Kind } from '../../platform/api/contract';
import { BoothIcon, ComputerIcon, EquipmentIcon, RoomIcon, SeatIcon } from '../icons/icons';

export const kindIcons = {
  computer: ComputerIcon,
  seat: SeatIcon,
  room: RoomIcon,
  booth: BoothIcon,
  equipment: EquipmentIcon,
} satisfies Record<Kind, typeof SeatIcon>;
