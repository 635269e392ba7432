targetScope = 'subscription'

metadata name = 'Coworking region'
metadata description = 'What all libraries of a subscription share: who is told, who did what, and one page that shows every instance.'

import { Receiver } from 'modules/region.bicep'
import { regionName } from 'modules/types.bicep'

@description('Region that the workspace and the workbook lie in.')
param location string

@description('Who is told when an instance is ill or dear.')
@minLength(1)
@maxLength(10)
param receivers Receiver[]

var tags = { product: 'coworking' }

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: regionName
  location: location
  tags: tags
}

module region 'modules/region.bicep' = {
  scope: group
  params: { name: regionName, location: location, tags: tags, receivers: receivers }
}

// Who made, changed or deleted what in any instance. Azure takes no money for keeping this log.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: regionName
  properties: {
    workspaceId: region.outputs.workspaceId
    logs: [
      { category: 'Administrative', enabled: true }
      { category: 'Security', enabled: true }
      { category: 'Policy', enabled: true }
    ]
  }
}
