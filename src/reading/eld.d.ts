/** The package types its main entry alone; its entries for single databases have the same shape. */
declare module 'eld/extrasmall' {
  export { eld } from 'eld';
}
