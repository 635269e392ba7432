using '../main.bicep'

import { signInOf } from '../tenants.bicep'

// The demo centre, see demo.centre.json. Its registrations are made up: ids of no real tenant.

param library = {
  code: 'demo'
  district: 'Bayanaul'
  ring: 'pilot'
}

param location = 'westeurope'

param budget = {
  monthly: 30
  from: '2026-12-01'
}

param signIn = signInOf('10000000-0000-4000-8000-00000000000a', '20000000-0000-4000-8000-00000000000b')
