import './button.css';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'preact';

type Look = 'primary' | 'bad' | 'plain' | undefined;

const classOf = (look: Look, large?: boolean) =>
  ['button', look && `button-${look}`, large && 'button-large'].filter(Boolean).join(' ');

type ButtonProps = Omit<ButtonHTMLAttributes, 'class' | 'className'> & { look?: Look; large?: boolean };

export function Button({ look, large = false, type = 'button', ...rest }: ButtonProps) {
  return <button class={classOf(look, large)} type={type} {...rest} />;
}

type LinkButtonProps = Pick<AnchorHTMLAttributes, 'target' | 'rel' | 'aria-describedby'> & {
  href: string;
  look?: Look;
  large?: boolean;
  children: preact.ComponentChildren;
};

/** A link that leads to an action: it looks like a button and stays a link. */
export function LinkButton({ look, large = false, children, ...rest }: LinkButtonProps) {
  return (
    <a class={classOf(look, large)} {...rest}>
      {children}
    </a>
  );
}
